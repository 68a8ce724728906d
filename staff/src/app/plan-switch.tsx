import { Link, useRouterState } from '@tanstack/react-router';
import type { PlanRow } from '@/api/contract';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import classes from './header.module.css';
import { HeaderMenu, OpensBelow } from './header-menu';

interface Props {
  plan: PlanRow;
  plans: readonly PlanRow[];
}

const pages = {
  board: '/plans/$plan/board',
  schedule: '/plans/$plan/schedule',
  money: '/plans/$plan/money',
  edit: '/plans/$plan/edit',
} as const;
type Page = keyof typeof pages;

/** The page of a plan that one is on, so that another plan opens there too. */
const pageOf = (path: string): Page =>
  (/\/plans\/\d+\/(board|schedule|money|edit)$/.exec(path)?.[1] ?? 'board') as Page;

/** The name of the plan; where one may see several, a button that opens the others. */
export function PlanSwitch({ plan, plans }: Props) {
  const { t, named, shortDay } = useTexts();
  const page = useRouterState({ select: ({ location }) => pageOf(location.pathname) });
  const asked = useRouterState({ select: ({ location }) => (location.search as { on?: string }).on });
  const today = useDay();
  if (plans.length < 2) return <span>{plan.name}</span>;
  const isOn = (one: PlanRow, day: string) => one.start_on <= day && day <= one.end_on;
  const button = {
    className: classes.switch,
    children: (
      <>
        <span className="unseen">{t('staff.plans.switch')} </span>
        <span className={classes.planName}>{plan.name}</span>
        <OpensBelow />
      </>
    ),
  };
  return (
    <HeaderMenu
      button={button}
      label={t('staff.plans.switch')}
      className={classes.plans}
      width="min(24rem, 92vw)"
      position="bottom-start"
    >
      {(close) => (
        <>
          <ul>
            {plans.map((one) => (
              <li key={one.id}>
                <Link
                  to={pages[page]}
                  params={{ plan: one.id }}
                  search={asked && isOn(one, asked) ? { on: asked } : {}}
                  aria-current={one.id === plan.id ? 'true' : undefined}
                  activeProps={{}}
                  onClick={close}
                >
                  <strong>{one.name}</strong>
                  <span className="soft">
                    {one.institution !== plan.institution && `${one.institution_name} · `}
                    {shortDay(one.start_on)} – {shortDay(one.end_on)} · {named('staff.plan.state', one.state)}
                    {one.state === 'approved' && isOn(one, today) && ` · ${t('staff.plans.in_force')}`}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          <Link to="/plans" onClick={close}>
            {t('staff.plans.all')}
          </Link>
        </>
      )}
    </HeaderMenu>
  );
}
