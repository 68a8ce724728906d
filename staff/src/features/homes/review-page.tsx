import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Review, Task } from '@/api/contract';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { Message } from '@/ui/message';
import page from '@/ui/page.module.css';
import { TableLinks } from '@/ui/table-links';
import { markReviewSeen } from './api/mark-review-seen';
import { reviewQuery } from './api/show-review';
import { Became } from './became';
import { ConvocationsBrief } from './convocations-brief';
import { HomeFrame } from './home-frame';
import { LateOffices } from './late-offices';
import { RecommendationsBrief } from './recommendations-brief';
import { ReportMatrices } from './report-links';
import { ReviewRest } from './review-rest';
import { TaskRow } from './task-row';
import { TaskSection } from './task-section';
import { useRowKeys } from './use-row-keys';

const isUnseen = (task: Task, { seen_until }: Review) =>
  seen_until === null || (task.reported !== null && task.reported.recorded_at > seen_until);

/** Bandeja de revisión: what came in since one looked, what does not agree, who is late, what waits for Planning. */
export function ReviewPage() {
  const { t, rich } = useTexts();
  const on = useDay();
  const client = useQueryClient();
  const { data: review, error, refetch } = useQuery(reviewQuery(on));
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list, {});
  const seeing = useMutation({
    mutationFn: markReviewSeen,
    onSuccess: () => client.invalidateQueries({ queryKey: ['homes', 'review'] }),
  });
  const arrived = review?.arrived.items ?? [];
  const fresh = review ? arrived.filter((task) => isUnseen(task, review)) : [];
  const earlier = arrived.filter((task) => !fresh.includes(task));
  const row = (task: Task) => <TaskRow task={task} when={<Became task={task} />} />;
  const late = review?.late.reduce((sum, office) => sum + office.reports, 0) ?? 0;
  const b = (parts: React.ReactNode[]) => <strong>{parts}</strong>;
  const file = (table: string) => ({ path: '/homes/review', query: { on, table } });
  return (
    <HomeFrame
      title="staff.review.title"
      error={error}
      onRetry={refetch}
      sentence={
        review && rich('staff.review.sentence', { unseen: review.unseen, over: review.over_reported.total, late, b })
      }
    >
      {review && (
        <div ref={list} className={page.page}>
          <ReportMatrices />
          <RecommendationsBrief state="answered" />
          <ConvocationsBrief standing="to_mark" />
          {review.unseen === 0 && (
            <Message title={t('staff.review.none.title')}>
              <p>{t('staff.review.none.text')}</p>
            </Message>
          )}
          <TaskSection
            title={t('staff.review.unseen')}
            tasks={fresh}
            total={review.unseen}
            row={row}
            tools={
              <Button variant="default" loading={seeing.isPending} onClick={() => seeing.mutate(review.now)}>
                {t('staff.review.mark_seen', { count: review.unseen })}
              </Button>
            }
          />
          <ReviewRest review={review} />
          <TaskSection
            title={t('staff.review.over_reported')}
            tasks={review.over_reported.items}
            total={review.over_reported.total}
            row={row}
          />
          {review.over_reported.total > 0 && (
            <TableLinks {...file('over_reported')} of={t('staff.review.over_reported')} />
          )}
          <LateOffices offices={review.late} />
          {review.late.length > 0 && <TableLinks {...file('late')} of={t('staff.review.late')} />}
          <TaskSection
            title={t('staff.review.earlier')}
            tasks={earlier}
            total={review.arrived.total - review.unseen}
            row={row}
          />
          {review.arrived.total > 0 && <TableLinks {...file('arrived')} of={t('staff.review.arrived')} isNamed />}
        </div>
      )}
    </HomeFrame>
  );
}
