import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Task, Work } from '@/api/contract';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { Message } from '@/ui/message';
import page from '@/ui/page.module.css';
import { TableLinks } from '@/ui/table-links';
import { usePanel } from '@/ui/use-panel';
import { workQuery } from './api/list-work';
import { Became } from './became';
import { Due } from './due';
import { HomeFrame } from './home-frame';
import { OwnReports } from './report-links';
import { isLate, keyOf } from './task';
import { TaskRow } from './task-row';
import { TaskSection } from './task-section';
import { ToldReports } from './told-reports';
import { useRowKeys } from './use-row-keys';

/** Mi trabajo: the reports one owes, what is late first; then what one delivered and what became of it. */
export function WorkPage() {
  const { t, rich } = useTexts();
  const on = useDay();
  const { data: work, error, refetch } = useQuery(workQuery(on));
  const { open } = usePanel();
  const list = useRef<HTMLDivElement>(null);
  const report = (task: string) => open(`report.${task}`);
  useRowKeys(list, { r: report });
  const row = (task: Task) => (
    <TaskRow
      task={task}
      when={<Due task={task} />}
      act={
        <Button variant={isLate(task) ? 'filled' : 'default'} onClick={() => report(keyOf(task))}>
          {t('staff.work.report')}
          <span className="unseen">
            {' '}
            {task.element.code} {task.period_name}
          </span>
        </Button>
      }
    />
  );
  const late = work?.owed.items.filter(isLate) ?? [];
  const next = work?.owed.items.filter((task) => !isLate(task)) ?? [];
  const b = (parts: React.ReactNode[]) => <strong>{parts}</strong>;
  return (
    <HomeFrame
      title="staff.work.title"
      error={error}
      onRetry={refetch}
      sentence={work && rich('staff.work.sentence', { late: work.late, next: work.owed.total - work.late, b })}
    >
      <div ref={list} className={page.page}>
        <OwnReports tasks={work?.owed.items ?? []} />
        {work && <ToldReports tasks={[...work.owed.items, ...work.delivered.items]} />}
        <TaskSection title={t('staff.work.late')} tasks={late} total={work?.late ?? 0} row={row} />
        <TaskSection
          title={t('staff.work.next')}
          tasks={next}
          total={(work?.owed.total ?? 0) - (work?.late ?? 0)}
          row={row}
        />
        {work && work.owed.total > 0 && <TableLinks path="/homes/work" query={{ on }} of={t('staff.work.next')} />}
        {work && <Rest work={work} />}
        {work && work.delivered.total > 0 && (
          <TableLinks path="/homes/work" query={{ on, table: 'delivered' }} of={t('staff.work.delivered')} />
        )}
      </div>
    </HomeFrame>
  );
}

function Rest({ work }: { work: Work }) {
  const { t } = useTexts();
  const { items, total } = work.delivered;
  return (
    <>
      {work.owed.total === 0 && (
        <Message title={t('staff.work.none.title')}>
          <p>{t(total > 0 ? 'staff.work.none.done' : 'staff.work.none.text')}</p>
        </Message>
      )}
      <TaskSection
        title={t('staff.work.delivered')}
        tasks={items}
        total={total}
        row={(task) => <TaskRow task={task} when={<Became task={task} />} />}
      />
    </>
  );
}
