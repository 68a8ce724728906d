import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportMode, MapDraft } from '@/api/contract';
import { importQuery } from './api/get-import';
import { importPlan } from './api/import-plan';
import { verdictsQuery } from './api/list-verdicts';
import { writeImportMap } from './api/write-import-map';
import { keepGiven } from './kept-given';

/** A draft tried on its file: the trial as it runs, and what it says of each cell. */
export function useTrial(file: File) {
  const client = useQueryClient();
  const [id, setId] = useState<string | null>(null);
  const sending = useMutation({
    mutationFn: async ({ draft, mode }: { draft: MapDraft; mode: ImportMode }) => {
      const given = { file, map: await writeImportMap(draft), mode, plan: '' };
      const begun = await importPlan(given);
      keepGiven(begun.id, given);
      client.setQueryData(['imports', begun.id], begun);
      return begun;
    },
    onSuccess: (begun) => setId(begun.id),
  });
  const { data: trial } = useQuery({ ...importQuery(id ?? ''), enabled: id !== null });
  const hasEnded = trial !== undefined && trial.state !== 'running';
  const { data } = useInfiniteQuery({ ...verdictsQuery(id ?? '', undefined), enabled: id !== null && hasEnded });
  return {
    trial,
    verdicts: data?.pages.flatMap((page) => page.items) ?? [],
    send: sending.mutateAsync,
    isSending: sending.isPending,
    error: sending.error,
    forget: () => setId(null),
  };
}
