import { Button, NativeSelect, Skeleton, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sessionQuery } from '@/api/get-session';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import page from '@/ui/page.module.css';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { type EntryFilter, entriesQuery } from './api/list-entries';
import { ChainState } from './chain-state';
import { EntryTable } from './entry-table';
import classes from './ledger-page.module.css';

/** Who did what, when; newest first. Whether the chain is whole is asked on purpose: it reads everything. */
export function LedgerPage() {
  const { t, named } = useTexts();
  const [filter, setFilter] = useState<EntryFilter>({});
  const { data: session } = useQuery(sessionQuery);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    entriesQuery(filter),
  );
  useTitle(t('staff.administration.ledger'));
  if (error && !data) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  const entries = data?.pages.flatMap((found) => found.items);
  const acts = data?.pages[0]?.acts ?? [];
  const set = (change: EntryFilter) =>
    setFilter((kept) => Object.fromEntries(Object.entries({ ...kept, ...change }).filter(([, value]) => value !== '')));
  return (
    <div className={page.page}>
      <header>
        <h1>{t('staff.administration.ledger')}</h1>
        <p className={page.lead}>{t('staff.ledger.lead')}</p>
      </header>
      {session?.actions.includes('check_installation') && <ChainState />}
      <search className={classes.filters} aria-label={t('staff.ledger.filter')}>
        <NativeSelect
          label={t('staff.ledger.act')}
          data={[
            { value: '', label: t('staff.ledger.any_act') },
            ...acts.map((act) => ({ value: act, label: named('staff.act', act) })),
          ]}
          value={filter.act ?? ''}
          onChange={(event) => set({ act: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('staff.ledger.from')}
          value={filter.from_on ?? ''}
          onChange={(event) => set({ from_on: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('staff.ledger.until')}
          value={filter.until_on ?? ''}
          onChange={(event) => set({ until_on: event.currentTarget.value })}
        />
        {filter.person && (
          <Button variant="default" onClick={() => set({ person: '' })}>
            {t('staff.ledger.anybody')}
          </Button>
        )}
      </search>
      {entries ? <EntryTable entries={entries} onPerson={(person) => set({ person })} /> : <Skeleton height={420} />}
      {entries && entries.length > 0 && <TableLinks path="/ledger" query={{ ...filter }} />}
      {hasNextPage && (
        <Button variant="default" w="max-content" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t('staff.ledger.more')}
        </Button>
      )}
    </div>
  );
}
