import { Link } from '@tanstack/react-router';
import type { BoardRow, FigureName } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { FactsBar } from '@/ui/facts-bar';
import { FigureButton } from '@/ui/figure-button';
import { Light } from '@/ui/light';
import { LightCounts } from '@/ui/light-counts';
import { Moved } from '@/ui/moved';
import { NoResult } from '@/ui/no-result';
import sheet from '@/ui/sheet.module.css';
import page from './board-page.module.css';
import classes from './branch-table.module.css';

interface Props {
  plan: string;
  rows: BoardRow[];
  /** Without it: by the level of the rows. */
  title?: string;
  /** The day with which it is compared. */
  since?: string | null;
}

const figures: FigureName[] = ['planned', 'reported', 'verified', 'compliance'];

/** The children of what is open (the axes at first): three facts in three forms, the light, and the way below. */
export function BranchTable({ plan, rows, title, since = null }: Props) {
  const { t, named, hundredths, shortDay } = useTexts();
  const level = rows[0]?.level;
  return (
    <section className={page.section} aria-labelledby="branches">
      <h2 id="branches">
        {title ?? (level ? t('staff.branches.title', { level: level.toLocaleLowerCase() }) : t('staff.branches.none'))}
      </h2>
      <div className={sheet.scroll} data-cards="narrow">
        <table className={`${sheet.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{level ?? t('staff.column.name')}</th>
              <th scope="col" className={classes.bar}>
                {t('staff.column.facts')}
              </th>
              {figures.map((figure) => (
                <th key={figure} scope="col" className={sheet.number}>
                  {named('staff.column', figure)} %
                </th>
              ))}
              <th scope="col">{t('staff.column.light')}</th>
              {since && <th scope="col">{t('staff.moved.column', { day: shortDay(since) })}</th>}
              <th scope="col">{t('staff.column.goals')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className={classes.name}>
                  <BranchName plan={plan} row={row} />
                  {row.kind === 'goal' && row.figures.flags.includes('no_result') && <NoResult />}
                </th>
                <td className={classes.bar}>
                  <FactsBar {...row.figures} />
                </td>
                {figures.map((figure) => (
                  <td key={figure} className={sheet.number} data-label={named('staff.column', figure)}>
                    <FigureButton
                      panel={`figure.${row.id}.${figure}`}
                      label={`${row.code} ${named('staff.column', figure)}`}
                      isStrong={figure === 'compliance'}
                    >
                      {hundredths(row.figures[figure])}
                    </FigureButton>
                  </td>
                ))}
                <td className={classes.light}>
                  <Light {...row.figures.light} />
                </td>
                {since && (
                  <td className={classes.moved} data-label={t('staff.moved.column', { day: shortDay(since) })}>
                    <Moved before={row.before} now={row.figures} since={since} />
                  </td>
                )}
                <td className={classes.counts}>
                  <LightCounts counts={row.lights} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function BranchName({ plan, row }: { plan: string; row: BoardRow }) {
  const text = (
    <>
      <span className="soft">{row.code}</span> {row.name}
    </>
  );
  if (row.children_count === 0) {
    return (
      <Link to="/elements/$element" params={{ element: row.id }} search={({ on }) => (on ? { on } : {})}>
        {text}
      </Link>
    );
  }
  return (
    <Link to="/plans/$plan/board" params={{ plan }} search={(kept) => ({ ...kept, under: row.id })}>
      {text}
    </Link>
  );
}
