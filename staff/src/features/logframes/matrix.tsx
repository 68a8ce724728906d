import { Button } from '@mantine/core';
import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';
import classes from './logframe.module.css';
import { type LogframeIndicator, type LogframeRow, matrixRows } from './matrix-rows';

interface Props {
  rows: LogframeRow[];
  onRow: (row: LogframeRow) => void;
  onIndicator: (indicator: LogframeIndicator) => void;
}

const columns = ['level', 'narrative', 'indicators', 'means', 'assumptions'] as const;

/** The matrix as officials know it: four rows of meaning, four columns. */
export function Matrix({ rows, onRow, onIndicator }: Props) {
  const { t, named } = useTexts();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className={sheet.scroll} tabIndex={0} aria-label={t('staff.logframe.matrix')}>
      <table className={`${sheet.table} ${sheet.stacked} ${classes.matrix}`}>
        <caption className="unseen">{t('staff.logframe.matrix')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`staff.logframe.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrixRows(rows).map((row) => (
            <tr key={row.id} id={`row-${row.id}`} data-level={row.level}>
              <th scope="row">
                <strong>{named('staff.logframe.level', row.level ?? '')}</strong>
              </th>
              <td className={classes.narrative}>
                {row.name} <span className="soft">{row.code}</span>
                {row.may_edit && (
                  <div className="no-print">
                    <Button
                      className={classes.act}
                      size="compact-xs"
                      variant="subtle"
                      aria-label={t('staff.logframe.change_of', { label: row.code })}
                      onClick={() => onRow(row)}
                    >
                      {t('staff.alignment.edit')}
                    </Button>
                  </div>
                )}
              </td>
              <td className={classes.narrative} data-label={t('staff.logframe.indicators')}>
                <Indicators row={row} onIndicator={onIndicator} />
              </td>
              <td className={classes.text} data-label={t('staff.logframe.means')}>
                <ul className={classes.indicators}>
                  {row.indicators.map((one) => (
                    <li key={one.id}>{one.means || <Missing />}</li>
                  ))}
                </ul>
              </td>
              <td className={classes.text} data-label={t('staff.logframe.assumptions')}>
                {row.assumptions || (row.level !== 'end' && <Missing />)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Missing() {
  const { t } = useTexts();
  return <span className={classes.missing}>{t('staff.logframe.missing')}</span>;
}

function Indicators({ row, onIndicator }: { row: LogframeRow; onIndicator: Props['onIndicator'] }) {
  const { t } = useTexts();
  if (row.indicators.length === 0) return <Missing />;
  return (
    <ul className={classes.indicators}>
      {row.indicators.map((one) => (
        <li key={one.id}>
          {one.name}
          <div className="soft">{t('staff.logframe.score', { met: one.met, asked: one.asked })}</div>
          {one.may_edit && (
            <Button
              className={`${classes.act} no-print`}
              size="compact-xs"
              variant="subtle"
              aria-label={t('staff.logframe.review_of', { label: one.name })}
              onClick={() => onIndicator(one)}
            >
              {t('staff.logframe.review')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
