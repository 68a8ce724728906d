import { Button } from '@mantine/core';
import type { ImportedWorkbook } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';
import classes from './workbook.module.css';
import { countVerdicts, inOrder, linesOf, type WorkbookRow } from './workbook-rows';

interface Props {
  name: string;
  workbook: ImportedWorkbook;
  isSaving: boolean;
  onSave: () => void;
  onCancel: () => void;
}

/** What becomes of each row of the workbook, and the one question that remains. */
export function WorkbookTable({ name, workbook, isSaving, onSave, onCancel }: Props) {
  const { t } = useTexts();
  const counts = countVerdicts(workbook.rows);
  return (
    <section className={classes.seen} aria-labelledby="workbook-seen">
      <h2 id="workbook-seen">{t('staff.workbook.seen', { name })}</h2>
      <p role="status">{t('staff.workbook.counts', counts)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section className={sheet.scroll} tabIndex={0} aria-labelledby="workbook-seen">
        <table className={`${sheet.table} ${sheet.stacked} ${classes.rows}`}>
          <thead>
            <tr>
              <th scope="col">{t('staff.workbook.row')}</th>
              <th scope="col">{t('staff.workbook.kept')}</th>
              <th scope="col">{t('staff.workbook.file')}</th>
              <th scope="col">{t('staff.workbook.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {inOrder(workbook.rows).map((row) => (
              <Row key={`${row.sheet} ${row.row}`} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      <div className={classes.acts}>
        {counts.taken > 0 && (
          <Button onClick={onSave} loading={isSaving}>
            {t('staff.workbook.save', counts)}
          </Button>
        )}
        <Button variant="default" onClick={onCancel}>
          {t('staff.workbook.cancel')}
        </Button>
      </div>
    </section>
  );
}

function Row({ row }: { row: WorkbookRow }) {
  const { t, named } = useTexts();
  const isLine = row.file.line !== null;
  return (
    <tr data-verdict={row.verdict}>
      <th scope="row">
        <strong>
          {isLine
            ? `${row.code} ${row.title}`
            : row.name === ''
              ? row.file.words || '—'
              : named('staff.workbook_part', row.name)}
        </strong>
        <span className="soft">{t('staff.workbook.place', { sheet: row.sheet, row: row.row })}</span>
      </th>
      <td data-label={t('staff.workbook.kept')}>
        <Content content={row.kept} measure={row.measure} />
      </td>
      <td data-label={t('staff.workbook.file')}>
        <Content content={row.file} measure={row.measure} />
      </td>
      <td data-label={t('staff.workbook.verdict')}>
        <div className={classes.content}>
          <span className={classes.verdict} data-verdict={row.verdict}>
            {named('staff.row_verdict', row.verdict)}
          </span>
          {row.reasons.map((reason) => (
            <span key={reason}>{reason}</span>
          ))}
        </div>
      </td>
    </tr>
  );
}

function Content({ content, measure }: { content: WorkbookRow['file']; measure: string }) {
  const { value, named } = useTexts();
  const lines = linesOf(content, measure, { number: value, kind: (kind) => named('staff.variance', kind) });
  if (lines.length === 0) return <span className="soft">—</span>;
  return (
    <div className={classes.content}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, which may repeat
        <span key={index}>{line}</span>
      ))}
    </div>
  );
}
