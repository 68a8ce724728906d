import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Board, BoardMoney, MoneyBrief } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { FigureButton } from '@/ui/figure-button';
import { GapMark } from '@/ui/gap-mark';
import { columnText } from '@/ui/money-text';
import sheet from '@/ui/sheet.module.css';
import page from './board-page.module.css';
import classes from './money-beside.module.css';

interface Props {
  board: Board;
  money: BoardMoney;
}

/** Money beside the work: what each part and each office may spend, what is spent, how far the work is, how far apart. */
export function MoneyBeside({ board, money }: Props) {
  const { t, named } = useTexts();
  const parts = board.rows.flatMap((row) => (row.money ? [{ row, money: row.money }] : []));
  const offices = board.offices.flatMap((row) => (row.money ? [{ row, money: row.money }] : []));
  return (
    <section className={page.section} aria-labelledby="money-beside">
      <h2 id="money-beside">{t('staff.money.title')}</h2>
      <p className={classes.says}>
        {money.total.gap.sentence}{' '}
        <Link to="/plans/$plan/money" params={{ plan: board.plan.id }} search={({ on }) => (on ? { on } : {})}>
          {t('staff.beside.all')}
        </Link>
      </p>
      <div className={sheet.scroll}>
        <table className={`${sheet.table} ${sheet.stacked} ${classes.table}`}>
          <caption className="unseen">{t('staff.money.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('staff.column.name')}</th>
              <th scope="col" className={sheet.number}>
                {t('staff.money.in_force')}, {money.currency}
              </th>
              <th scope="col" className={sheet.number}>
                {named('staff.money.stages', money.spent)} %
              </th>
              <th scope="col" className={sheet.number}>
                {t('staff.money.advanced')} %
              </th>
              <th scope="col" className={sheet.number}>
                {t('staff.beside.points')}
              </th>
              <th scope="col">{t('staff.money.gap_head')}</th>
            </tr>
          </thead>
          <tbody>
            <MoneyLine name={<strong>{t('staff.beside.total')}</strong>} money={money.total} of={money} />
            {parts.map(({ row, money: its }) => (
              <MoneyLine
                key={row.id}
                money={its}
                of={money}
                panel={{ subject: `money.${row.id}.gap`, label: `${row.code} ${t('staff.money.gap_points')}` }}
                name={
                  <Link
                    to="/plans/$plan/money"
                    params={{ plan: board.plan.id }}
                    search={({ on }) => ({ ...(on && { on }), under: row.id })}
                  >
                    <span className="soft">{row.code}</span> {row.name}
                  </Link>
                }
              />
            ))}
          </tbody>
          {offices.length > 0 && (
            <tbody>
              <tr className={classes.group}>
                <th scope="rowgroup" colSpan={6}>
                  {t('staff.offices_of_board.title')}
                </th>
              </tr>
              {offices.map(({ row, money: its }) => (
                <MoneyLine
                  key={row.id}
                  money={its}
                  of={money}
                  name={
                    <Link
                      to="."
                      search={(kept) => ({ ...kept, office: row.id })}
                      title={t('staff.offices_of_board.only')}
                    >
                      {row.name}
                    </Link>
                  }
                />
              ))}
            </tbody>
          )}
        </table>
      </div>
    </section>
  );
}

interface LineProps {
  name: ReactNode;
  money: MoneyBrief;
  of: BoardMoney;
  /** What answers why; without it the sentence does. */
  panel?: { subject: string; label: string };
}

function MoneyLine({ name, money, of, panel }: LineProps) {
  const { t, named, hundredths, signed, language } = useTexts();
  const { gap } = money;
  const points = signed(gap.points);
  return (
    <tr>
      <th scope="row" className={classes.name}>
        {name}
      </th>
      <td className={sheet.number} data-label={`${t('staff.money.in_force')}, ${of.currency}`}>
        {columnText(money.in_force, language)}
      </td>
      <td className={sheet.number} data-label={`${named('staff.money.stages', of.spent)} %`}>
        {hundredths(gap.financial)}
      </td>
      <td className={sheet.number} data-label={`${t('staff.money.advanced')} %`}>
        {hundredths(gap.physical)}
      </td>
      <td className={sheet.number} data-label={t('staff.beside.points')}>
        {panel ? (
          <FigureButton panel={panel.subject} label={panel.label}>
            {points}
          </FigureButton>
        ) : (
          points
        )}
      </td>
      <td className={classes.gap} title={gap.sentence}>
        <GapMark gap={gap} />
      </td>
    </tr>
  );
}
