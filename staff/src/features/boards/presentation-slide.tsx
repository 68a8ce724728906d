import type { Board, BoardRow } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { FactsBar } from '@/ui/facts-bar';
import { Light } from '@/ui/light';
import { LightCounts } from '@/ui/light-counts';
import { Moved } from '@/ui/moved';
import { AttentionReason } from './attention-reason';
import classes from './presentation.module.css';
import { PresentationResults } from './presentation-results';

interface Props {
  board: Board;
  /** Nothing: the whole plan. */
  axis: BoardRow | undefined;
}

const most = 4;
/** Of an axis, beside the rest of it. */
const fewest = 2;

/** What a room should see of a plan, or of one axis: how far, what moved, what is decided first, what it is made of. */
export function PresentationSlide({ board, axis }: Props) {
  const { t, day, percent } = useTexts();
  const { totals } = board;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what does not fit is scrolled by keyboard too
    <article className={classes.slide} tabIndex={0} aria-labelledby="present-title">
      <header>
        <p className={classes.where}>
          {board.plan.institution_name} · {t('staff.day.at', { day: day(board.on) })}
        </p>
        <h1 id="present-title">{axis ? `${axis.code}. ${axis.name}` : board.plan.name}</h1>
      </header>
      <dl className={classes.figures}>
        {(['planned', 'reported', 'verified'] as const).map((figure) => (
          <div key={figure}>
            <dt>{t(`staff.column.${figure}`)}</dt>
            <dd className="figure">{percent(totals[figure])}</dd>
          </div>
        ))}
        <div>
          <dt>{t('staff.column.compliance')}</dt>
          <dd className="figure">{percent(totals.compliance)}</dd>
        </div>
        <div>
          <dt>{t('staff.column.light')}</dt>
          <dd>
            <Light {...totals.light} />
          </dd>
        </div>
        {board.before && (
          <div>
            <dt>{t('staff.moved.column', { day: day(board.before_on) })}</dt>
            <dd>
              <Moved before={board.before} now={totals} since={board.before_on} />
            </dd>
          </div>
        )}
      </dl>
      <div className={classes.bar}>
        <FactsBar {...totals} />
      </div>
      {axis && board.results.count > 0 && (
        <section aria-labelledby="present-results">
          <h2 id="present-results">{t('staff.results.title')}</h2>
          <PresentationResults results={board.results} most={fewest} />
        </section>
      )}
      <div className={classes.halves}>
        <Attention board={board} />
        <Parts rows={board.rows} />
      </div>
    </article>
  );
}

function Attention({ board }: { board: Board }) {
  const { t } = useTexts();
  return (
    <section aria-labelledby="present-attention">
      <h2 id="present-attention">{t('staff.attention.title')}</h2>
      {board.attention.length === 0 && <p>{t('staff.attention.none')}</p>}
      <ol className={classes.attention}>
        {board.attention.slice(0, most).map((row) => (
          <li key={row.id}>
            <Light {...row.figures.light} />{' '}
            <strong>
              {row.code} · {row.name}
            </strong>
            <p>
              <AttentionReason row={row} since={board.before_on} />
              {row.office_name && ` ${row.office_name}.`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Parts({ rows }: { rows: BoardRow[] }) {
  const { t, hundredths } = useTexts();
  const level = rows[0]?.level;
  if (!level) return null;
  return (
    <section aria-labelledby="present-parts">
      <h2 id="present-parts">{t('staff.branches.title', { level: level.toLocaleLowerCase() })}</h2>
      <table className={classes.parts}>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{level}</span>
            </th>
            <th scope="col">{t('staff.column.facts')}</th>
            <th scope="col" className={classes.share}>
              {t('staff.column.compliance')} %
            </th>
            <th scope="col" className={classes.counts}>
              {t('staff.column.goals')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most * 2).map((row) => (
            <tr key={row.id}>
              <th scope="row" title={row.name}>
                <span className={classes.name}>
                  {row.code} {row.name}
                </span>
              </th>
              <td className={classes.facts}>
                <FactsBar {...row.figures} />
              </td>
              <td className={`figure ${classes.share}`}>{hundredths(row.figures.compliance)}</td>
              <td className={classes.counts}>
                <LightCounts counts={row.lights} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most * 2 && <p>{t('staff.present.more', { count: rows.length - most * 2 })}</p>}
    </section>
  );
}
