import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { Session } from '@/api/contract';
import { sessionQuery } from '@/api/get-session';
import { useTexts } from '@/i18n/use-texts';
import { useKeys } from '@/ui/use-keys';
import { useAccent } from './accent';
import { Connection } from './connection';
import { Downloads } from './downloads';
import { Header } from './header';
import { PanelPlace } from './panel-place';
import { SessionEnded } from './session-ended';
import classes from './shell.module.css';
import { usePlanInView } from './use-plan-in-view';

const FirstPassword = lazy(async () => ({ default: (await import('./first-password')).FirstPassword }));
const KeyHelp = lazy(async () => ({ default: (await import('./key-help')).KeyHelp }));
const SearchPalette = lazy(async () => ({ default: (await import('./search-palette')).SearchPalette }));

/** What stands around every page: header, search, help, the panel beside, and the way back after a session ended. */
export function Shell() {
  const { data: session } = useQuery(sessionQuery);
  useAccent(session?.institution);
  if (!session) return <SessionEnded />;
  if (!session.is_password_temporary) return <Standing session={session} />;
  return (
    <Suspense fallback={null}>
      <FirstPassword session={session} />
    </Suspense>
  );
}

type Over = 'search' | 'help';

function Standing({ session }: { session: Session }) {
  const { t, day } = useTexts();
  const { plan, plans } = usePlanInView();
  const [open, setOpen] = useState<Over | null>(null);
  // What opens over the page is fetched when it first opens, and stays: the focus goes back to where it came from.
  const [fetched, setFetched] = useState<readonly Over[]>([]);
  // Over the whole screen: nothing behind it may take the focus.
  const isPresenting = useRouterState({ select: ({ location }) => location.pathname.endsWith('/presentation') });
  const close = () => setOpen(null);
  const show = (over: Over) => {
    setFetched((known) => [...known, over]);
    setOpen(over);
  };
  const search = () => show('search');
  const help = () => show('help');
  useKeys({ '/': search, 'ctrl+k': search, '?': help });
  return (
    <>
      <a className={classes.skip} href="#content">
        {t('staff.skip')}
      </a>
      {session.is_demonstration && (
        <aside className={classes.demonstration} aria-label={t('staff.demonstration_label')}>
          {t('staff.demonstration')}
        </aside>
      )}
      {!isPresenting && <Header session={session} plan={plan} plans={plans} onSearch={search} onHelp={help} />}
      <Connection />
      <Downloads />
      <main id="content" className={classes.page} tabIndex={-1}>
        <Outlet />
        <p className={`only-print ${classes.printed}`}>
          {t('staff.printed', { institution: plan?.institution_name ?? 'Timón', day: day(session.today) })}
        </p>
      </main>
      <PanelPlace />
      <Suspense fallback={null}>
        {fetched.includes('search') && (
          <SearchPalette isOpen={open === 'search'} session={session} plan={plan} onClose={close} onHelp={help} />
        )}
        {fetched.includes('help') && <KeyHelp isOpen={open === 'help'} onClose={close} />}
      </Suspense>
      <SessionEnded />
    </>
  );
}
