import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Period } from '@/api/contract';
import { sessionQuery } from '@/api/get-session';
import { plansQuery } from '@/api/list-plans';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import page from '@/ui/page.module.css';
import sheet from '@/ui/sheet.module.css';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { periodsQuery } from './api/list-periods';
import { PeriodForm } from './period-form';
import { periodKinds } from './period-kinds';

/** The institution's periods, kind by kind: what indicators are measured in, and what is reported for. */
export function PeriodsPage() {
  const { t, named } = useTexts();
  const { data: session } = useQuery(sessionQuery);
  const institution = session?.institution.id ?? '';
  const { data: periods, error, refetch } = useQuery({ ...periodsQuery(institution), enabled: institution !== '' });
  useTitle(t('staff.administration.periods'));
  if (error && !periods) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!session || !periods) return <Skeleton height={420} />;
  const there = periodKinds.filter((kind) => periods.some((period) => period.kind === kind));
  return (
    <div className={page.page}>
      <header>
        <h1>{t('staff.administration.periods')}</h1>
        <p className={page.lead}>{t('staff.period.lead')}</p>
        <PlansToClose institution={institution} />
      </header>
      <PeriodForm institution={institution} today={session.today} />
      {there.length === 0 && <p className="soft">{t('staff.period.none')}</p>}
      {there.map((kind) => (
        <section key={kind} className={page.section}>
          <h2>{named('staff.frequency', kind)}</h2>
          <PeriodTable periods={periods.filter((period) => period.kind === kind)} />
        </section>
      ))}
      {there.length > 0 && <TableLinks path="/periods" query={{ institution }} />}
    </div>
  );
}

/** Periods close plan by plan. */
function PlansToClose({ institution }: { institution: string }) {
  const { t } = useTexts();
  const { data: session } = useQuery(sessionQuery);
  const isOn = session?.modules.includes('reports') ?? false;
  const { data: plans } = useQuery({ ...plansQuery, enabled: isOn });
  const its = (plans ?? []).filter((plan) => plan.institution === institution && plan.state !== 'draft');
  if (!isOn || its.length === 0) return null;
  return (
    <p className={`${page.acts} no-print`}>
      {its.map(({ id, name }) => (
        <Link key={id} to="/plans/$plan/periods" params={{ plan: id }}>
          {t('staff.period.close_in', { plan: name })}
        </Link>
      ))}
    </p>
  );
}

function PeriodTable({ periods }: { periods: Period[] }) {
  const { t, shortDay } = useTexts();
  return (
    <table className={sheet.table}>
      <thead>
        <tr>
          <th scope="col">{t('staff.period.name')}</th>
          <th scope="col">{t('staff.period.code')}</th>
          <th scope="col">{t('staff.period.days')}</th>
        </tr>
      </thead>
      <tbody>
        {periods.map((period) => (
          <tr key={period.id}>
            <th scope="row">{period.name}</th>
            <td>{period.code}</td>
            <td>
              {shortDay(period.start_on)} – {shortDay(period.end_on)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
