import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { NewAccount } from '@/api/contract';
import { sessionQuery } from '@/api/get-session';
import { officesQuery } from '@/api/list-offices';
import { peopleQuery } from '@/api/list-people';
import { calendarQuery } from '@/api/show-calendar';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { useTitle } from '@/ui/use-title';
import classes from './begin-page.module.css';
import { BeginPlan } from './begin-plan';
import { type BeginStep, beginSteps, isBeginStep } from './begin-steps';
import { NewAccounts } from './new-accounts';
import { OfficeListForm } from './office-list-form';
import { PersonListForm } from './person-list-form';

/** The first run, step by step after the institution was made. Each step can be left: what is there says how far one is. */
export function BeginPage() {
  const { t, named } = useTexts();
  const navigate = useNavigate();
  const { step: asked } = useSearch({ from: '/inside/begin' });
  const [accounts, setAccounts] = useState<NewAccount[] | null>(null);
  const { data: session } = useQuery(sessionQuery);
  const { data: offices, error, refetch } = useQuery(officesQuery);
  const { data: people } = useQuery(peopleQuery);
  const institution = session?.institution.id ?? '';
  const { data: calendar } = useQuery({ ...calendarQuery(institution), enabled: institution !== '' });
  useTitle(t('staff.begin.title'));
  if (error && !offices) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!session || !offices || !people) return <Skeleton height={480} />;
  const own = offices.filter((office) => office.institution === session.institution.id);
  const isDone = { offices: own.length > 1, people: people.length > 1, plan: false };
  const first = beginSteps.find((known) => !isDone[known]) ?? 'plan';
  const step: BeginStep = isBeginStep(asked) ? asked : first;
  const go = (wanted: BeginStep) => {
    setAccounts(null);
    navigate({ to: '/begin', search: { step: wanted } });
  };
  const after = beginSteps[beginSteps.indexOf(step) + 1];
  return (
    <div className={classes.page}>
      <header>
        <p className="soft">{t('staff.begin.title')}</p>
        <h1>{t(`staff.begin.${step}.title`)}</h1>
        <p>{t(`staff.begin.${step}.text`, { institution: session.institution.name })}</p>
        {calendar?.adopted[0] && (
          <p className="soft">
            {t('staff.begin.calendar', { country: named('staff.country', calendar.adopted[0].country) })}{' '}
            <Link to="/administration/calendar">{t('staff.begin.calendar_see')}</Link>
          </p>
        )}
      </header>
      <nav aria-label={t('staff.begin.steps')} className="no-print">
        <ol className={classes.steps}>
          <li data-state="done">{t('staff.begin.institution')}</li>
          {beginSteps.map((known) => (
            <li
              key={known}
              data-state={isDone[known] ? 'done' : 'open'}
              aria-current={known === step ? 'step' : undefined}
            >
              <Link to="/begin" search={{ step: known }} onClick={() => setAccounts(null)}>
                {t(`staff.begin.${known}.step`)}
              </Link>
              {isDone[known] && <span className="unseen">{t('staff.begin.done')}</span>}
            </li>
          ))}
        </ol>
      </nav>
      {step === 'offices' && (
        <OfficeListForm institution={session.institution.id} standing={own} onDone={() => go('people')} />
      )}
      {step === 'people' && !accounts && (
        <PersonListForm institution={session.institution.id} offices={own} people={people} onDone={setAccounts} />
      )}
      {step === 'people' && accounts && (
        <NewAccounts accounts={accounts} onDone={() => go('plan')} doneLabel={t('staff.begin.go_on')} />
      )}
      {step === 'plan' && <BeginPlan session={session} />}
      {after && !accounts && (
        <p className={classes.later}>
          {step === 'offices' && isDone.offices && t('staff.begin.offices.there', { count: own.length - 1 })}
          {step === 'people' && isDone.people && t('staff.begin.people.there', { count: people.length - 1 })}{' '}
          <Link to="/begin" search={{ step: after }}>
            {isDone[step] ? t('staff.begin.go_on') : t('staff.begin.skip')}
          </Link>
        </p>
      )}
    </div>
  );
}
