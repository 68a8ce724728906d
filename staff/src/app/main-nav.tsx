import { Popover } from '@mantine/core';
import { Link, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlanRow, Session } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './header.module.css';
import { type Place, placesOf } from './places';

interface Props {
  session: Session;
  plan: PlanRow | null;
}

/** The ways to the pages one has. Registers, and on a narrow screen all but the first two, stand behind one button. */
export function MainNav({ session, plan }: Props) {
  const { t } = useTexts();
  const places = placesOf(session, plan);
  return (
    <nav className={classes.nav} aria-label={t('staff.nav.label')}>
      {places
        .filter(({ fold }) => fold !== 'always')
        .map(({ to, label, fold }) => (
          <Link key={to} to={to} className={fold === 'narrow' ? classes.wideOnly : undefined}>
            {t(label)}
          </Link>
        ))}
      <More places={places.filter(({ fold }) => fold !== 'never')} />
    </nav>
  );
}

function More({ places }: { places: readonly Place[] }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const here = useRouterState({ select: ({ location }) => location.pathname });
  const current = places.find(({ to }) => here.startsWith(to));
  if (places.length === 0) return null;
  const isForNarrow = places.every(({ fold }) => fold === 'narrow');
  return (
    <Popover
      position="bottom-end"
      width="min(16rem, 92vw)"
      shadow="md"
      opened={isOpen}
      onChange={setOpen}
      trapFocus
      withinPortal={false}
    >
      <Popover.Target>
        <button
          type="button"
          className={`${classes.more} ${isForNarrow ? classes.narrowOnly : ''}`}
          data-holds={current?.fold}
          onClick={() => setOpen(!isOpen)}
        >
          {t('staff.nav.more')}
          <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
            <path d="M2.5 4.5 6 8l3.5-3.5" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
          </svg>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.rest} aria-label={t('staff.nav.more')}>
        {places.map(({ to, label, fold }) => (
          <Link
            key={to}
            to={to}
            className={fold === 'narrow' ? classes.narrowOnly : undefined}
            onClick={() => setOpen(false)}
          >
            {t(label)}
          </Link>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
