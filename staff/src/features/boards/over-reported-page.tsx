import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { Message } from '@/ui/message';
import page from '@/ui/page.module.css';
import { Sentence } from '@/ui/sentence';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { overReportedQuery } from './api/list-over-reported';
import { OverReportedGoals, OverReportingOffices } from './over-reported-tables';

/** By how many points more is reported than is verified: who answers for it, and goal by goal. */
export function OverReportedPage() {
  const { t, rich, day } = useTexts();
  const { plan } = useParams({ from: '/inside/plans/$plan/over-reported' });
  const on = useDay();
  const { data, error, refetch } = useQuery(overReportedQuery(plan, on));
  useTitle(t('staff.over_reported.title'));
  if (error && !data) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!data) return <Skeleton height={480} aria-busy="true" />;
  return (
    <div className={page.page}>
      <header>
        <p className="soft">{data.plan_name}</p>
        <h1>{t('staff.over_reported.title')}</h1>
        <Sentence>
          {rich('staff.over_reported.sentence', {
            goals: data.items.length,
            day: day(data.on),
            b: (parts) => <strong>{parts}</strong>,
          })}
        </Sentence>
      </header>
      {data.items.length === 0 ? (
        <Message title={t('staff.over_reported.none.title')}>
          <p>{t('staff.over_reported.none.text')}</p>
        </Message>
      ) : (
        <>
          <OverReportingOffices offices={data.offices} />
          <TableLinks
            path={`/plans/${plan}/over-reported`}
            query={{ on, table: 'offices' }}
            of={t('staff.over_reported.by_office')}
          />
          <OverReportedGoals items={data.items} />
          <TableLinks path={`/plans/${plan}/over-reported`} query={{ on }} of={t('staff.over_reported.title')} />
        </>
      )}
    </div>
  );
}
