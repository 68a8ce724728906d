import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
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
      <nav aria-label={t('staff.administration.title')} className={classes.places}>
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
