import { Link } from '@tanstack/react-router';
import type { PlanRow, Session } from '@/api/contract';
import { Bell } from '@/features/reminders/bell';
import { useTexts } from '@/i18n/use-texts';
import classes from './header.module.css';
import { homesOf } from './homes';
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

const administered = [
  'manage_institution',
  'manage_people',
  'manage_measures',
  'manage_mandates',
  'manage_light_profiles',
];

/** Planning has catalogues there, an administrator everything. */
const administration = (may: (action: string) => boolean) =>
  may('manage_institution')
    ? '/administration'
    : may('manage_people')
      ? '/administration/people'
      : '/administration/measures';

export function Header({ session, plan, plans, onSearch, onHelp }: Props) {
  const { t } = useTexts();
  const may = (action: string) => session.actions.includes(action);
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
      <nav className={classes.nav} aria-label={t('staff.nav.label')}>
        {homesOf(session).map(([, to, label]) => (
          <Link key={to} to={to}>
            {t(label)}
          </Link>
        ))}
        {may('view_convocations') && <Link to="/convocations">{t('staff.nav.convocations')}</Link>}
        {may('view_recommendations') && <Link to="/recommendations">{t('staff.nav.recommendations')}</Link>}
        {!plan && <Link to="/plans">{t('staff.plans.title')}</Link>}
        {plan && (
          <Link to="/plans/$plan/board" params={{ plan: plan.id }}>
            {t('staff.nav.board')}
          </Link>
        )}
        {plan && (
          <Link to="/plans/$plan/schedule" params={{ plan: plan.id }}>
            {t('staff.nav.schedule')}
          </Link>
        )}
        {plan && (
          <Link to="/plans/$plan/money" params={{ plan: plan.id }}>
            {t('staff.nav.money')}
          </Link>
        )}
        {plan && may('edit_elements') && (
          <Link to="/plans/$plan/edit" params={{ plan: plan.id }}>
            {t('staff.nav.edit')}
          </Link>
        )}
        {may('import_plan') && <Link to="/imports">{t('staff.nav.imports')}</Link>}
        {administered.some(may) && <Link to={administration(may)}>{t('staff.nav.administration')}</Link>}
      </nav>
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
