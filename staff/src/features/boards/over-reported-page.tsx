import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { address } from '@/api/client';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { Message } from '@/ui/message';
import page from '@/ui/page.module.css';
import { Sentence } from '@/ui/sentence';
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
        {data.items.length > 0 && (
          <p className={`${page.acts} no-print`}>
            <Button
              component="a"
              size="compact-sm"
              variant="default"
              href={address(`/plans/${plan}/over-reported`, { on, format: 'csv' })}
              download
            >
              {t('staff.over_reported.csv')}
            </Button>
          </p>
        )}
      </header>
      {data.items.length === 0 ? (
        <Message title={t('staff.over_reported.none.title')}>
          <p>{t('staff.over_reported.none.text')}</p>
        </Message>
      ) : (
        <>
          <OverReportingOffices offices={data.offices} />
          <OverReportedGoals items={data.items} />
        </>
      )}
    </div>
  );
}
