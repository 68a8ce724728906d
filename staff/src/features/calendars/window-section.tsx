import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PlanWindows } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import page from '@/ui/page.module.css';
import sheet from '@/ui/sheet.module.css';
import { TableLinks } from '@/ui/table-links';
import { WindowForm } from './window-form';

interface Props {
  plan: PlanWindows;
  year: number;
}

/** When the reports of a plan are delivered: the rule in a sentence, and the days of each period. */
export function WindowSection({ plan, year }: Props) {
  const { t, weekday, shortDay } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const heading = `windows-${plan.plan}`;
  const missesCalendar = plan.windows.some((its) => !its.has_calendar);
  return (
    <section className={page.section} aria-labelledby={heading}>
      <h2 id={heading}>{t('staff.windows.title', { plan: plan.plan_code, year: String(year) })}</h2>
      <p>
        {t('staff.windows.rule', {
          anchor: plan.anchor,
          days: plan.days,
          tolerance: plan.tolerance,
          early: plan.early_opening,
        })}
      </p>
      {missesCalendar && <p className="soft">{t('staff.windows.no_calendar')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section className={sheet.scroll} tabIndex={0} aria-labelledby={heading}>
        <table className={`${sheet.table} ${sheet.stacked}`}>
          <thead>
            <tr>
              <th scope="col">{t('staff.windows.period')}</th>
              <th scope="col">{t('staff.windows.early')}</th>
              <th scope="col">{t('staff.windows.opens')}</th>
              <th scope="col">{t('staff.windows.closes')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.windows.map((its) => (
              <tr key={its.period}>
                <th scope="row">
                  {its.period_name}
                  {its.is_kept && <span className="soft"> · {t('staff.windows.kept')}</span>}
                </th>
                <td data-label={t('staff.windows.early')}>
                  {plan.early_opening === 'never' ? '—' : shortDay(its.early_on)}
                </td>
                <td data-label={t('staff.windows.opens')}>{weekday(its.open_on)}</td>
                <td data-label={t('staff.windows.closes')}>{weekday(its.close_on)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <TableLinks path={`/plans/${plan.plan}/windows`} of={plan.plan_code} />
      {plan.may_set && (
        <div className={page.acts}>
          <Button variant="default" onClick={() => setIsOpen(true)}>
            {t('staff.windows.change')}
          </Button>
        </div>
      )}
      <Dialog title={t('staff.windows.change')} isOpen={isOpen} onClose={() => setIsOpen(false)} isCareful>
        <WindowForm plan={plan} onDone={() => setIsOpen(false)} />
      </Dialog>
    </section>
  );
}
