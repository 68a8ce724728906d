import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { sessionQuery } from '@/api/get-session';
import type { Reminder } from '@/api/reporting-contract';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { Message } from '@/ui/message';
import page from '@/ui/page.module.css';
import { Sentence } from '@/ui/sentence';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { remindersQuery } from './api/list-reminders';
import { markRemindersRead } from './api/mark-reminders-read';
import { FeedSection } from './feed-section';
import { ReminderRow } from './reminder-row';
import classes from './reminders.module.css';

/** What one is reminded of: what is new before what was read. */
export function RemindersPage() {
  const { t, rich } = useTexts();
  const client = useQueryClient();
  const on = useDay();
  const query = remindersQuery(on);
  const { data, error, refetch } = useQuery(query);
  const { data: session } = useQuery(sessionQuery);
  const reading = useMutation({
    mutationFn: markRemindersRead,
    onSettled: () => client.invalidateQueries({ queryKey: ['reminders'] }),
  });
  useTitle(t('staff.reminders.title'));
  if (error && !data) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  const unread = data?.items.filter(({ is_read }) => !is_read) ?? [];
  const read = data?.items.filter(({ is_read }) => is_read) ?? [];
  const row = (reminder: Reminder) => (
    <ReminderRow key={reminder.key} reminder={reminder} onRead={(its) => reading.mutate([its])} />
  );
  const b = (parts: ReactNode[]) => <strong>{parts}</strong>;
  return (
    <div className={page.page} aria-busy={!data}>
      <header>
        <h1>{t('staff.reminders.title')}</h1>
        {data ? (
          <Sentence>{rich('staff.reminders.sentence', { unread: data.unread, b })}</Sentence>
        ) : (
          <Skeleton height={28} maw="34rem" />
        )}
        <div className={page.acts}>
          {unread.length > 0 && (
            <Button variant="default" loading={reading.isPending} onClick={() => reading.mutate(unread)}>
              {t('staff.reminders.mark_all')}
            </Button>
          )}
          {session?.actions.includes('review_reports') && (
            <Link to="/reminders/contacts" search={({ on }) => (on ? { on } : {})}>
              {t('staff.contacts.title')}
            </Link>
          )}
        </div>
        {data && data.items.length > 0 && <TableLinks path="/reminders" query={{ on }} />}
      </header>
      {reading.error && <ErrorMessage error={reading.error} />}
      {!data && <Skeleton height={240} />}
      {data?.items.length === 0 && (
        <Message title={t('staff.reminders.none.title')}>
          <p>{t('staff.reminders.none.text')}</p>
        </Message>
      )}
      <Part title={t('staff.reminders.unread')}>{unread.map(row)}</Part>
      <Part title={t('staff.reminders.read')}>{read.map(row)}</Part>
      {data && <FeedSection />}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className={classes.list}>{children}</ul>
    </section>
  );
}
