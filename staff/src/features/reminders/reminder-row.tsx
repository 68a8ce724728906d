import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Matter, Reminder } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { isLate, isOfOffice, ofWhom, whatWords, whenWords } from './matter-words';
import classes from './reminders.module.css';

interface Props {
  reminder: Reminder;
  onRead: (reminder: Reminder) => void;
}

/** One matter: whose, what, when, and the way to where it is done. */
export function ReminderRow({ reminder, onRead }: Props) {
  const texts = useTexts();
  const { matter, is_read } = reminder;
  const { t } = texts;
  return (
    <li className={classes.row} data-read={is_read}>
      <div className={classes.what}>
        <Where matter={matter} onOpen={() => onRead(reminder)} />
        <span className="soft">{matter.office_name ? matter.plan?.name : null}</span>
      </div>
      <div className={classes.says}>
        <span>{whatWords(matter, texts)}</span>
        <span className={classes.when} data-late={isLate(matter)}>
          <Clock />
          {whenWords(matter, texts)}
          {isLate(matter) && <span className="soft">{texts.shortDay(matter.due_on)}</span>}
        </span>
      </div>
      <div className={classes.act}>
        {is_read ? (
          <span className="soft">{t('staff.reminders.is_read')}</span>
        ) : (
          <Button variant="default" onClick={() => onRead(reminder)}>
            {t('staff.reminders.mark_read')}
            <span className="unseen"> {ofWhom(matter, texts)}</span>
          </Button>
        )}
      </div>
    </li>
  );
}

function Where({ matter, onOpen }: { matter: Matter; onOpen: () => void }) {
  const texts = useTexts();
  const { plan, office, period, kind } = matter;
  const search = ({ on }: { on?: string }) => (on ? { on } : {});
  const words = <strong>{ofWhom(matter, texts)}</strong>;
  if (plan === null || period === null)
    return (
      <Link to={kind === 'call' || kind === 'call_marks' ? '/convocations' : '/recommendations'} onClick={onOpen}>
        {words}
      </Link>
    );
  if (office)
    return (
      <Link
        to="/plans/$plan/reports/$office/$period"
        params={{ plan: plan.id, office, period }}
        search={search}
        onClick={onOpen}
      >
        {words}
      </Link>
    );
  if (isOfOffice(matter))
    return (
      <Link to="/work" search={search} onClick={onOpen}>
        {words}
      </Link>
    );
  return (
    <Link to="/plans/$plan/reports" params={{ plan: plan.id }} search={search} onClick={onOpen}>
      {words}
    </Link>
  );
}

function Clock() {
  return (
    <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
      <path
        d="M8 1.7a6.3 6.3 0 1 1 0 12.6A6.3 6.3 0 0 1 8 1.7ZM8 4.4V8l2.4 1.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
    </svg>
  );
}
