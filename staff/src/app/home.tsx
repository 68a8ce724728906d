import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { sessionQuery } from '@/api/get-session';
import { plansQuery } from '@/api/list-plans';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { Message } from '@/ui/message';
import { useTitle } from '@/ui/use-title';
import classes from './home.module.css';
import { homesOf } from './homes';
import { planToOpen } from './plan-in-force';

/** Where one's work is; without any, the board of the plan in force. None in force: which one. None: how to begin. */
export function Home() {
  const { t, shortDay, named } = useTexts();
  const { data: session } = useQuery(sessionQuery);
  const { data: plans, error, refetch } = useQuery(plansQuery);
  const on = useDay();
  useTitle(t('staff.plans.title'));
  if (error && !plans) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!plans) return null;
  const [first] = plans;
  if (!first) {
    return (
      <Message
        isPage
        title={t('staff.plans.none.title')}
        action={
          <>
            <Link to="/imports">{t('staff.plans.none.import')}</Link>
            <Link to="/plans">{t('staff.plans.none.begin')}</Link>
            {session?.actions.includes('manage_offices') && <Link to="/begin">{t('staff.begin.resume')}</Link>}
          </>
        }
      >
        <p>{t('staff.plans.none.text')}</p>
      </Message>
    );
  }
  const [own] = session ? homesOf(session) : [];
  if (own) return <Navigate to={own[1]} replace />;
  const opened = planToOpen(plans, on, session?.institution.id);
  if (opened) return <Navigate to="/plans/$plan/board" params={{ plan: opened.id }} replace />;
  return (
    <section className={classes.plans}>
      <h1>{t('staff.plans.title')}</h1>
      <ul>
        {plans.map((plan) => (
          <li key={plan.id}>
            <Link to="/plans/$plan/board" params={{ plan: plan.id }}>
              {plan.name}
            </Link>
            <span className="soft">
              {plan.institution_name} · {shortDay(plan.start_on)} – {shortDay(plan.end_on)} ·{' '}
              {named('staff.plan.state', plan.state)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
