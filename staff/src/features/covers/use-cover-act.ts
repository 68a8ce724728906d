import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Cover } from '@/api/reporting-contract';
import { useDay } from '@/api/use-day';
import { coverQuery } from './api/show-cover';

/** Shows the sheets as they stand now; lists elsewhere are read again. */
export function useShownCover(element: string) {
  const client = useQueryClient();
  const on = useDay();
  return async (cover: Cover) => {
    client.setQueryData(coverQuery(element, on).queryKey, cover);
    await Promise.all([
      client.invalidateQueries({ queryKey: ['plans', cover.plan, 'covers'] }),
      client.invalidateQueries({ queryKey: ['homes'] }),
    ]);
  };
}

/** Does it and shows what became of it. */
export function useCoverAct<Given = void>(element: string, act: (given: Given) => Promise<Cover>) {
  const shown = useShownCover(element);
  return useMutation({ mutationFn: act, onSuccess: shown });
}
