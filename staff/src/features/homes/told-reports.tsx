import { useQueries } from '@tanstack/react-query';
import type { Task } from '@/api/contract';
import { reportsQuery } from '@/api/list-reports';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { ReportState } from '@/ui/report-state';
import { OpenReport } from './open-report';
import classes from './task-list.module.css';
import { type ToldReport, toldReports } from './told';

/** The reports of one's office that were delivered: first what waits for an answer, then the last ones. */
export function ToldReports({ tasks }: { tasks: Task[] }) {
  const { t } = useTexts();
  const on = useDay();
  const plans = [...new Set(tasks.map((task) => task.plan.id))];
  const told = useQueries({
    queries: plans.map((plan) => reportsQuery(plan, on, undefined)),
    combine: (answers) => toldReports(answers.flatMap(({ data }) => data ?? [])),
  });
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="told-reports">
      <div className={classes.head}>
        <h2 id="told-reports">{t('staff.work.told_reports')}</h2>
      </div>
      <ul className={classes.list}>
        {told.map((one) => (
          <Told key={`${one.plan.id} ${one.office.id} ${one.period.code}`} told={one} isOfSeveral={plans.length > 1} />
        ))}
      </ul>
    </section>
  );
}

function Told({ told, isOfSeveral }: { told: ToldReport; isOfSeveral: boolean }) {
  const { t } = useTexts();
  const { plan, office, period, state, unanswered } = told;
  return (
    <li className={classes.line}>
      <strong>
        {office.name} · {period.name}
      </strong>
      {isOfSeveral && <span className="soft">{plan.name}</span>}
      <ReportState state={state} />
      {unanswered > 0 && <span className={classes.waits}>{t('staff.reports.unanswered', { count: unanswered })}</span>}
      <OpenReport plan={plan.id} office={office} period={period} isUrgent={told.waits} />
    </li>
  );
}
