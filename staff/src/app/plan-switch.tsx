import { Popover } from '@mantine/core';
import { Link, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlanRow } from '@/api/contract';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import classes from './header.module.css';

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
  const [isOpen, setOpen] = useState(false);
  const page = useRouterState({ select: ({ location }) => pageOf(location.pathname) });
  const asked = useRouterState({ select: ({ location }) => (location.search as { on?: string }).on });
  const today = useDay();
  if (plans.length < 2) return <span>{plan.name}</span>;
  const isOn = (one: PlanRow, day: string) => one.start_on <= day && day <= one.end_on;
  const close = () => setOpen(false);
  return (
    <Popover
      position="bottom-start"
      width="min(24rem, 92vw)"
      shadow="md"
      opened={isOpen}
      onChange={setOpen}
      trapFocus
      withinPortal={false}
    >
      <Popover.Target>
        <button type="button" className={classes.switch} onClick={() => setOpen(!isOpen)}>
          <span className="unseen">{t('staff.plans.switch')} </span>
          <span className={classes.planName}>{plan.name}</span>
          <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
            <path d="M2.5 4.5 6 8l3.5-3.5" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
          </svg>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.plans} aria-label={t('staff.plans.switch')}>
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
      </Popover.Dropdown>
    </Popover>
  );
}
