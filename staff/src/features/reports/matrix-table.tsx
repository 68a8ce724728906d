import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReportCell, ReportMatrix } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { ReportState } from '@/ui/report-state';
import sheet from '@/ui/sheet.module.css';
import { isStandingLate, standingWords } from '@/ui/standing-words';
import { canBeChosen, keyOfCell, stateOfCell } from './matrix';
import classes from './reports-page.module.css';
import { useAtHand } from './use-at-hand';

interface Props {
  matrix: ReportMatrix;
  plan: string;
  chosen: readonly string[];
  onChoose: (key: string, isChosen: boolean) => void;
}

/** As many stand beside each other without moving the page; more move within their box. */
const mostAtOnce = 4;

export function MatrixTable({ matrix, plan, chosen, onChoose }: Props) {
  const { t, count, percent, shortDay } = useTexts();
  const box = useAtHand(matrix);
  const isMany = matrix.periods.length > mostAtOnce;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section ref={box} className={sheet.scroll} data-long={!isMany} tabIndex={0} aria-label={t('staff.reports.title')}>
      <table className={`${sheet.table} ${classes.matrix}`} data-many={isMany} aria-label={t('staff.reports.title')}>
        <thead>
          <tr>
            <th scope="col">{t('staff.review.office')}</th>
            {matrix.periods.map((period) => (
              <th key={period.code} scope="col" data-period={period.code}>
                {period.name}
                <span className={classes.window}>
                  {t('staff.reports.window', {
                    from: shortDay(period.window.open_on),
                    until: shortDay(period.window.close_on),
                  })}
                </span>
              </th>
            ))}
            <th scope="col" className={sheet.number}>
              {t('staff.office_home.punctuality')}
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.items.map(({ office, cells, may_review, on_time, due, punctuality }) => (
            <tr key={office.id}>
              <th scope="row">{office.name}</th>
              {matrix.periods.map((period, index) => {
                const cell = cells[index];
                const key = keyOfCell(office.id, period.code);
                return (
                  <td key={period.code} data-label={period.name}>
                    {cell && (
                      <div className={classes.cell}>
                        {canBeChosen(cell, may_review) && (
                          <Checkbox
                            size="xs"
                            aria-label={t('staff.reports.choose', { office: office.name, period: period.name })}
                            checked={chosen.includes(key)}
                            onChange={(event) => onChoose(key, event.currentTarget.checked)}
                          />
                        )}
                        <Cell
                          cell={cell}
                          hasBegun={period.start_on <= matrix.on}
                          to={{ plan, office: office.id, period: period.code }}
                        />
                      </div>
                    )}
                  </td>
                );
              })}
              <td className={sheet.number} data-label={t('staff.office_home.punctuality')}>
                <span className={classes.said}>
                  <strong>{percent(punctuality)}</strong>
                  <span className="soft">
                    {due > 0
                      ? t('staff.office_home.of', { part: count(on_time), whole: count(due) })
                      : t('staff.reports.none_due')}
                  </span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps {
  cell: ReportCell;
  hasBegun: boolean;
  to: { plan: string; office: string; period: string };
}

/** State, how it stands towards its window, and what waits. */
function Cell({ cell, hasBegun, to }: CellProps) {
  const { t, dayOf, shortDay } = useTexts();
  const state = stateOfCell(cell);
  const { standing } = cell;
  if (state === null && cell.asked === 0) {
    return <span className="soft">{t(hasBegun ? 'staff.reports.nothing_asked' : 'staff.reports.not_begun')}</span>;
  }
  return (
    <span className={classes.said}>
      <Link to="/plans/$plan/reports/$office/$period" params={to} search={({ on }) => (on ? { on } : {})}>
        {state === null ? t('staff.reports.told') : <ReportState state={state} />}
      </Link>
      {standing && (
        <span className={classes.standing} data-standing={standing.state} data-late={isStandingLate(standing)}>
          {standingWords(standing, { t })}
        </span>
      )}
      {cell.reopened_until && (
        <span className={classes.reopened} data-reopened={cell.reopened_until}>
          {t('staff.reports.reopened_until', { day: shortDay(cell.reopened_until) })}
        </span>
      )}
      <span className="soft">
        {cell.unanswered > 0
          ? t('staff.reports.unanswered', { count: cell.unanswered })
          : cell.delivered_at
            ? dayOf(cell.delivered_at)
            : t('staff.reports.lines', { told: cell.told, asked: cell.asked })}
        {cell.signed_at && ` · ${t('staff.reports.signed')}`}
      </span>
      {cell.version > 0 && (
        <Link
          className={classes.feedback}
          to="/plans/$plan/reports/$office/$period/feedback"
          params={to}
          search={({ on }) => (on ? { on } : {})}
        >
          {t('staff.reports.feedback')}
        </Link>
      )}
    </span>
  );
}
