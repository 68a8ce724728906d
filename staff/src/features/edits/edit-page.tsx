import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { planQuery } from '@/api/get-plan';
import { officesQuery } from '@/api/list-offices';
import { peopleQuery } from '@/api/list-people';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { useTitle } from '@/ui/use-title';
import { contentQuery } from './api/list-content';
import type { Names } from './columns';
import { type AlignmentOf, Editor } from './editor';

const byId = <Thing extends { id: string }>(things: readonly Thing[] | undefined) =>
  new Map((things ?? []).map((thing) => [thing.id, thing]));

/** The plan as it is worked on: its elements as a tree that is edited in place. */
export function EditPage({ alignment }: { alignment: AlignmentOf }) {
  const { t } = useTexts();
  const { plan: id } = useParams({ from: '/inside/plans/$plan/edit' });
  const { at } = useSearch({ from: '/inside/plans/$plan/edit' });
  const { data: plan, error: planError, refetch } = useQuery(planQuery(id));
  const { data: rows, error: rowsError, refetch: refetchRows } = useQuery(contentQuery(id));
  const { data: offices } = useQuery(officesQuery);
  const { data: people } = useQuery(peopleQuery);
  useTitle(t('staff.edit.title'));
  const names = useMemo<Names | null>(
    () => (plan ? { plan, offices: byId(offices), people: byId(people) } : null),
    [plan, offices, people],
  );
  const error = planError ?? rowsError;
  const again = () => {
    void refetch();
    void refetchRows();
  };
  if (error && !(plan && rows)) return <ErrorMessage isPage error={error} onRetry={again} />;
  if (!names || !rows) return <Skeleton height={560} />;
  return <Editor key={`${id} ${at}`} names={names} rows={rows} at={at} alignment={alignment} />;
}
