import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { sessionQuery } from '@/api/get-session';
import { useTexts } from '@/i18n/use-texts';
import { Message } from '@/ui/message';
import classes from './administration.module.css';

const places = [
  ['manage_institution', '/administration', 'staff.administration.institution'],
  ['manage_offices', '/administration/offices', 'staff.administration.offices'],
  ['manage_people', '/administration/people', 'staff.administration.people'],
  ['manage_measures', '/administration/measures', 'staff.administration.measures'],
  ['manage_periods', '/administration/periods', 'staff.administration.periods'],
  ['manage_periods', '/administration/calendar', 'staff.administration.calendar'],
  ['manage_periods', '/administration/reminders', 'staff.administration.reminders'],
  ['review_reports', '/administration/templates', 'staff.administration.templates'],
  ['manage_mandates', '/administration/mandates', 'staff.administration.mandates'],
  ['manage_mandates', '/administration/needs', 'staff.administration.needs'],
  ['manage_light_profiles', '/administration/lights', 'staff.administration.lights'],
  ['view_ledger', '/administration/ledger', 'staff.administration.ledger'],
] as const;

/** What an administrator and Planning settle: the places beside, the chosen one in the middle. */
export function Administration() {
  const { t } = useTexts();
  const { data: session } = useQuery(sessionQuery);
  const row = useChosenInView();
  const own = places.filter(([action]) => session?.actions.includes(action));
  if (own.length === 0) {
    return (
      <Message isPage title={t('staff.error.not_allowed.title')}>
        <p>{t('staff.administration.not_allowed')}</p>
      </Message>
    );
  }
  return (
    <div className={classes.page}>
      <nav ref={row} aria-label={t('staff.administration.title')} className={classes.places}>
        {own.map(([, to, label]) => (
          <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
            {t(label)}
          </Link>
        ))}
      </nav>
      <div className={classes.place}>
        <Outlet />
      </div>
    </div>
  );
}

/** On a phone the places stand in a row that scrolls: the chosen one is brought to its middle. */
function useChosenInView() {
  const row = useRef<HTMLElement>(null);
  const here = useRouterState({ select: ({ location }) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is chosen when the address changes
  useEffect(() => {
    const chosen = row.current?.querySelector('[aria-current="page"]');
    if (!row.current || !chosen) return;
    const [outer, inner] = [row.current.getBoundingClientRect(), chosen.getBoundingClientRect()];
    row.current.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
  }, [here]);
  return row;
}
