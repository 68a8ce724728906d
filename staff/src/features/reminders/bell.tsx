import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { remindersQuery } from './api/list-reminders';
import classes from './reminders.module.css';

const most = 99;

/** The way to one's reminders from every page, with how many are new. */
export function Bell() {
  const { t, count } = useTexts();
  const { data } = useQuery(remindersQuery(useDay()));
  const unread = data?.unread ?? 0;
  return (
    <Link to="/reminders" search={({ on }) => (on ? { on } : {})} className={classes.bell}>
      <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true">
        <path
          d="M8 1.8a4 4 0 0 0-4 4v2.6L2.8 11h10.4L12 8.4V5.8a4 4 0 0 0-4-4Zm-1.5 11.4a1.6 1.6 0 0 0 3 0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      </svg>
      {unread > 0 && (
        <span className={classes.unread} aria-hidden="true">
          {unread > most ? `${most}+` : count(unread)}
        </span>
      )}
      <span className="unseen">{t('staff.reminders.bell', { count: unread })}</span>
    </Link>
  );
}
