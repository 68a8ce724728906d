import { Link } from '@tanstack/react-router';
import type { PlanRow, Session } from '@/api/contract';
import { Bell } from '@/features/reminders/bell';
import { useTexts } from '@/i18n/use-texts';
import classes from './header.module.css';
import { MainNav } from './main-nav';
import { Mark } from './mark';
import { PersonMenu } from './person-menu';
import { PlanSwitch } from './plan-switch';

interface Props {
  session: Session;
  plan: PlanRow | null;
  plans: readonly PlanRow[];
  onSearch: () => void;
  onHelp: () => void;
}

export function Header({ session, plan, plans, onSearch, onHelp }: Props) {
  const { t } = useTexts();
  return (
    <header className={classes.header}>
      <div className={classes.home}>
        <Link to="/" className={classes.mark} aria-label={t('staff.to_board')}>
          {session.institution.logo ? <img className={classes.logo} src={session.institution.logo} alt="" /> : <Mark />}
        </Link>
        <div className={classes.names}>
          <strong>{plan?.institution_name ?? session.institution.name}</strong>
          {plan && <PlanSwitch plan={plan} plans={plans} />}
        </div>
      </div>
      <MainNav session={session} plan={plan} />
      <button
        type="button"
        className={classes.search}
        onClick={onSearch}
        aria-label={t('staff.search.open')}
        aria-keyshortcuts="/ Control+K"
      >
        <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
          <path
            d="M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Zm3.3 7.8 3.4 3.4"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinecap="round"
          />
        </svg>
        <span>{t('staff.search.open')}</span>
        <kbd>/</kbd>
      </button>
      <Bell />
      <PersonMenu session={session} onHelp={onHelp} />
    </header>
  );
}
