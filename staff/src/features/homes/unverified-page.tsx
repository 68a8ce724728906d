import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Task } from '@/api/contract';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { Message } from '@/ui/message';
import { TableLinks } from '@/ui/table-links';
import { usePanel } from '@/ui/use-panel';
import { unverifiedQuery } from './api/list-unverified';
import { HomeFrame } from './home-frame';
import { keyOf } from './task';
import { TaskRow } from './task-row';
import { TaskSection } from './task-section';
import { useRowKeys } from './use-row-keys';

/** Por verificar: what was reported and nobody verified, one key each. */
export function UnverifiedPage() {
  const { t, rich, percent, shortDay } = useTexts();
  const on = useDay();
  const [order, setOrder] = useState<'weight' | 'age'>('weight');
  const { data, error, refetch } = useQuery(unverifiedQuery(on, order));
  const { open } = usePanel();
  const list = useRef<HTMLDivElement>(null);
  const verify = (task: string) => open(`verify.${task}`);
  useRowKeys(list, { v: verify });
  const row = (task: Task) => (
    <TaskRow
      task={task}
      when={
        <>
          <span>{t('staff.unverified.since', { day: shortDay(task.reported?.recorded_at.slice(0, 10)) })}</span>
          <span className="soft">{t('staff.unverified.share', { share: percent(task.share) })}</span>
        </>
      }
      act={
        <Button variant="default" onClick={() => verify(keyOf(task))}>
          {t('staff.verify.begin')}
          <span className="unseen">
            {' '}
            {task.element.code} {task.period_name}
          </span>
        </Button>
      }
    />
  );
  const orders = [
    { value: 'weight', label: t('staff.unverified.by_weight') },
    { value: 'age', label: t('staff.unverified.by_age') },
  ];
  const b = (parts: React.ReactNode[]) => <strong>{parts}</strong>;
  return (
    <HomeFrame
      title="staff.unverified.title"
      error={error}
      onRetry={refetch}
      sentence={data && rich('staff.unverified.sentence', { count: data.total, b })}
    >
      <div ref={list}>
        {data?.total === 0 && (
          <Message title={t('staff.unverified.none.title')}>
            <p>{t('staff.unverified.none.text')}</p>
          </Message>
        )}
        <TaskSection
          title={t('staff.unverified.list')}
          tasks={data?.items ?? []}
          total={data?.total ?? 0}
          row={row}
          tools={
            <SegmentedControl
              aria-label={t('staff.unverified.order')}
              data={orders}
              value={order}
              onChange={(wanted) => setOrder(wanted === 'age' ? 'age' : 'weight')}
            />
          }
        />
        {data && data.total > 0 && <TableLinks path="/homes/unverified" query={{ on, order }} />}
      </div>
    </HomeFrame>
  );
}
