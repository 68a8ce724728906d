import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Task } from '@/api/contract';
import { plansQuery } from '@/api/list-plans';
import { reportsQuery } from '@/api/list-reports';
import { waitsForPlanning } from '@/api/report-states';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { Due } from './due';
import { OpenReport } from './open-report';
import classes from './task-list.module.css';

/** The reports in which what one owes is told, each once: office and period. */
export function OwnReports({ tasks }: { tasks: Task[] }) {
  const { t } = useTexts();
  const reports = new Map<string, { task: Task; office: string; lines: number }>();
  for (const task of tasks) {
    if (task.office === null) continue;
    const key = `${task.plan.id} ${task.office} ${task.period}`;
    const known = reports.get(key);
    const late = Math.max(task.late, known?.task.late ?? 0);
    reports.set(key, { task: { ...task, late }, office: task.office, lines: (known?.lines ?? 0) + 1 });
  }
  if (reports.size === 0) return null;
  const areOfSeveralPlans = new Set(tasks.map((task) => task.plan.id)).size > 1;
  return (
    <section aria-labelledby="own-reports">
      <div className={classes.head}>
        <h2 id="own-reports">{t('staff.work.reports')}</h2>
      </div>
      <ul className={classes.list}>
        {[...reports].map(([key, { task, office, lines }]) => (
          <li key={key} className={classes.line}>
            <strong>
              {task.office_name} · {task.period_name}
            </strong>
            {areOfSeveralPlans && <span className="soft">{task.plan.name}</span>}
            <span className="soft">{t('staff.work.report_lines', { count: lines })}</span>
            <Due task={task} />
            <OpenReport
              plan={task.plan.id}
              office={{ id: office, name: task.office_name ?? '' }}
              period={{ code: task.period, name: task.period_name }}
            />
            {task.late > 1 && (
              <Link to="/plans/$plan/reports" params={{ plan: task.plan.id }} search={({ on }) => (on ? { on } : {})}>
                {t('staff.work.all_reports')}
                <span className="unseen"> {task.plan.name}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many wait for Planning: what came in of single values says nothing of it. */
function WaitingReports({ plan }: { plan: string }) {
  const { t } = useTexts();
  const { data } = useQuery(reportsQuery(plan, useDay(), undefined));
  const count = data?.items.flatMap(({ cells }) => cells).filter(({ state }) => waitsForPlanning(state)).length ?? 0;
  return count > 0 ? <strong>{t('staff.review.reports_waiting', { count })}</strong> : null;
}

/** Where the reports of all offices stand, for each plan that reports. */
export function ReportMatrices() {
  const { t } = useTexts();
  const { data: plans } = useQuery(plansQuery);
  const reporting = plans?.filter(({ state }) => state === 'approved') ?? [];
  if (reporting.length === 0) return null;
  return (
    <section aria-labelledby="report-matrices">
      <div className={classes.head}>
        <h2 id="report-matrices">{t('staff.review.reports')}</h2>
      </div>
      <ul className={classes.list}>
        {reporting.map((plan) => (
          <li key={plan.id} className={classes.line}>
            <Link to="/plans/$plan/reports" params={{ plan: plan.id }} search={({ on }) => (on ? { on } : {})}>
              {plan.name}
            </Link>
            <WaitingReports plan={plan.id} />
            <Link to="/plans/$plan/over-reported" params={{ plan: plan.id }} search={({ on }) => (on ? { on } : {})}>
              {t('staff.over_reported.title')}
              <span className="unseen"> {plan.name}</span>
            </Link>
            <Link to="/plans/$plan/covers" params={{ plan: plan.id }} search={({ on }) => (on ? { on } : {})}>
              {t('staff.covers.title')}
              <span className="unseen"> {plan.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
