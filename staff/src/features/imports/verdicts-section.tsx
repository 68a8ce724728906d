import { SegmentedControl } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Import, Severity } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { TableLinks } from '@/ui/table-links';
import { verdictsQuery } from './api/list-verdicts';
import { VerdictTable } from './verdict-table';
import classes from './verdicts.module.css';

interface Props {
  done: Import;
}

const severities: Severity[] = ['error', 'warning', 'notice'];

/** Row by row: where, what was there, what was expected. */
export function VerdictsSection({ done }: Props) {
  const { t, named, count } = useTexts();
  const [shown, setShown] = useState<Severity | undefined>(undefined);
  const { data, error, refetch, hasNextPage, fetchNextPage, isPending } = useInfiniteQuery({
    ...verdictsQuery(done.id, shown),
    placeholderData: keepPreviousData,
  });
  const countOf = (severity: Severity) => done.severities.find((found) => found.severity === severity)?.count ?? 0;
  const total = severities.reduce((sum, severity) => sum + countOf(severity), 0);
  const choices = [
    { value: 'all', label: t('staff.verdicts.all', { count: count(total) }) },
    ...severities.filter(countOf).map((severity) => ({
      value: severity,
      label: `${named('staff.severity', severity)} ${count(countOf(severity))}`,
    })),
  ];
  const rows = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={classes.section} aria-labelledby="verdicts">
      <header className={classes.head}>
        <h2 id="verdicts">{t('staff.verdicts.title')}</h2>
        <div className={classes.tools}>
          {choices.length > 2 && (
            <SegmentedControl
              className={classes.filter}
              aria-label={t('staff.verdicts.filter')}
              data={choices}
              value={shown ?? 'all'}
              onChange={(wanted) => setShown(severities.find((severity) => severity === wanted))}
            />
          )}
          <TableLinks path={`/imports/${done.id}/verdicts`} query={{ severity: shown }} />
        </div>
      </header>
      {error && !data ? (
        <ErrorMessage error={error} onRetry={refetch} />
      ) : (
        <VerdictTable rows={rows} isLoading={isPending} onEnd={hasNextPage ? fetchNextPage : undefined} />
      )}
    </section>
  );
}
