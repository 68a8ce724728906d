import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlanRow } from '@/api/contract';
import { sessionQuery } from '@/api/get-session';
import { plansQuery } from '@/api/list-plans';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import sheet from '@/ui/sheet.module.css';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { CopyDialog } from './copy-dialog';
import { NewPlanDialog } from './new-plan-dialog';
import classes from './plans-page.module.css';

/** All plans one may see: to open, to work on, to begin the next one from. */
export function PlansPage() {
  const { t } = useTexts();
  const { data: plans, error, refetch } = useQuery(plansQuery);
  const { data: session } = useQuery(sessionQuery);
  const [source, setSource] = useState<PlanRow | null>(null);
  const [isNew, setNew] = useState(false);
  const mayCreate = session?.actions.includes('create_plan') ?? false;
  useTitle(t('staff.plans.title'));
  if (error && !plans) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t('staff.plans.title')}</h1>
        {mayCreate && <Button onClick={() => setNew(true)}>{t('staff.plans.new')}</Button>}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section className={sheet.scroll} tabIndex={0} aria-label={t('staff.plans.title')}>
        <table className={sheet.table}>
          <thead>
            <tr>
              <th scope="col">{t('staff.plans.plan')}</th>
              <th scope="col" className={classes.wide}>
                {t('staff.plans.dates')}
              </th>
              <th scope="col" className={classes.wide}>
                {t('staff.plans.state')}
              </th>
              <th scope="col">{t('staff.plans.work')}</th>
            </tr>
          </thead>
          <tbody>
            {plans?.map((plan) => (
              <OnePlan key={plan.id} plan={plan} onCopy={mayCreate ? () => setSource(plan) : null} />
            ))}
          </tbody>
        </table>
      </section>
      {plans && plans.length > 0 && <TableLinks path="/plans" />}
      {source && <CopyDialog source={source} onClose={() => setSource(null)} />}
      {isNew && <NewPlanDialog onClose={() => setNew(false)} />}
    </div>
  );
}

function OnePlan({ plan, onCopy }: { plan: PlanRow; onCopy: (() => void) | null }) {
  const { t, named, shortDay } = useTexts();
  const params = { plan: plan.id };
  return (
    <tr>
      <th scope="row">
        <Link to="/plans/$plan/board" params={params}>
          {plan.name}
        </Link>
        <div className="soft">
          {plan.code} · {plan.institution_name}
        </div>
        <div className={`soft ${classes.folded}`}>
          {shortDay(plan.start_on)} – {shortDay(plan.end_on)} · {named('staff.plan.state', plan.state)}
        </div>
      </th>
      <td className={`${classes.dates} ${classes.wide}`}>
        {shortDay(plan.start_on)} – {shortDay(plan.end_on)}
      </td>
      <td className={classes.wide}>{named('staff.plan.state', plan.state)}</td>
      <td>
        <div className={classes.ways}>
          <Link to="/plans/$plan/edit" params={params}>
            {t('staff.plans.edit')}
          </Link>
          <Link to="/plans/$plan/readiness" params={params}>
            {t('staff.readiness.title')}
          </Link>
          {plan.state !== 'draft' && (
            <Link to="/plans/$plan/changes" params={params}>
              {t('staff.changes.link')}
            </Link>
          )}
          {onCopy && (
            <button type="button" onClick={onCopy} aria-label={t('staff.copy.of', { plan: plan.name })}>
              {t('staff.copy.open')}
            </button>
          )}
        </div>
      </td>
    </tr>
  );
}
