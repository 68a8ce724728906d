import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LedgerEntry } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { TableLinks } from '@/ui/table-links';
import { historyQuery } from './api/list-history';
import classes from './history-section.module.css';

interface Props {
  element: string;
}

/** What was done here, by whom and when, in words; read when somebody opens it. */
export function HistorySection({ element }: Props) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={classes.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{t('staff.history.title')}</h2>
      </summary>
      {isOpen && <Entries element={element} />}
    </details>
  );
}

function Entries({ element }: Props) {
  const { t } = useTexts();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    historyQuery(element),
  );
  if (error && !data) return <ErrorMessage error={error} onRetry={refetch} />;
  if (!data) return <Skeleton height={160} />;
  const entries = data.pages.flatMap((page) => page.items);
  if (entries.length === 0) return <p className="soft">{t('staff.history.none')}</p>;
  return (
    <>
      <ol className={classes.entries}>
        {entries.map((entry) => (
          <Line key={entry.sequence} entry={entry} />
        ))}
      </ol>
      {hasNextPage && (
        <Button variant="subtle" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('staff.history.more')}
        </Button>
      )}
      <TableLinks path={`/elements/${element}/history`} of={t('staff.history.title')} />
    </>
  );
}

/** Ids say nothing to a reader. */
const isTold = ({ value }: LedgerEntry['fields'][number]) => value !== null && value !== '' && !/^\d{15,}$/.test(value);

function Line({ entry }: { entry: LedgerEntry }) {
  const { t, named, instant } = useTexts();
  const who = entry.person ? entry.person_name || t('staff.ledger.erased') : t('staff.ledger.system');
  const written = entry.fields
    .filter(isTold)
    .filter(({ value }) => value !== entry.subject_name && value !== entry.act);
  return (
    <li>
      <span className={classes.when}>{instant(entry.recorded_at)}</span>
      <div>
        <strong>{named('staff.act', entry.act)}</strong>
        {entry.subject_kind === 'indicator' && entry.subject_name && ` · ${entry.subject_name}`}
        <span className="soft"> · {who}</span>
        {written.length > 0 && (
          <p className={classes.written}>
            {written.map(({ field, value }) => `${named('staff.written', field)}: ${value}`).join(' · ')}
          </p>
        )}
      </div>
    </li>
  );
}
