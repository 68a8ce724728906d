import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { sessionQuery } from '@/api/get-session';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { Message } from '@/ui/message';
import { useTitle } from '@/ui/use-title';
import { useWidePaper } from '@/ui/use-wide-paper';
import { scheduleQuery } from './api/show-schedule';
import { planOf } from './schedule';
import classes from './schedule-page.module.css';
import { ScheduleSentence } from './schedule-sentence';
import { ScheduleView } from './schedule-view';

/** The plan in time: what was planned, reported and verified against each other (T3). */
export function SchedulePage() {
  const { t } = useTexts();
  useWidePaper();
  const { plan: id } = useParams({ from: '/inside/plans/$plan/schedule' });
  const search = useSearch({ from: '/inside/plans/$plan/schedule' });
  const navigate = useNavigate();
  const on = useDay();
  const { data: session } = useQuery(sessionQuery);
  const { data, error, refetch, isPlaceholderData } = useQuery(scheduleQuery(id, on));
  const plan = useMemo(() => (data ? planOf(data) : null), [data]);
  useTitle(data ? `${t('staff.schedule.title')} · ${data.plan.institution_name}` : t('staff.schedule.title'));
  if (error && !data) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!data || !plan) return <ScheduleSkeleton />;
  const setSearch = (part: Partial<typeof search>) =>
    navigate({ to: '.', search: (kept) => ({ ...kept, ...part }), replace: true, resetScroll: false });
  return (
    <div className={classes.page} aria-busy={isPlaceholderData}>
      <header className={classes.head}>
        <h1>{t('staff.schedule.title')}</h1>
        <p className="soft">{data.plan.name}</p>
      </header>
      {plan.items.length === 0 ? (
        <Message title={t('staff.board.empty.title')}>
          <p>{t('staff.board.empty.text')}</p>
        </Message>
      ) : (
        <>
          <ScheduleSentence plan={plan} on={data.on} />
          <ScheduleView
            plan={plan}
            about={data.plan}
            on={data.on}
            today={session?.today ?? data.on}
            search={search}
            setSearch={setSearch}
          />
        </>
      )}
    </div>
  );
}

function ScheduleSkeleton() {
  return (
    <div className={classes.page} aria-busy="true">
      <Skeleton height={34} width="14rem" />
      <Skeleton height={48} maw="46rem" />
      <Skeleton height={30} />
      <Skeleton style={{ flex: 1 }} mih="16rem" />
    </div>
  );
}
