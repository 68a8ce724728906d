import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Cover } from '@/api/reporting-contract';
import { useDay } from '@/api/use-day';
import { coverQuery } from './api/show-cover';

/** Does it and shows the sheets as they stand afterwards; lists elsewhere are read again. */
export function useCoverAct<Given = void>(element: string, act: (given: Given) => Promise<Cover>) {
  const client = useQueryClient();
  const on = useDay();
  return useMutation({
    mutationFn: act,
    onSuccess: async (cover) => {
      client.setQueryData(coverQuery(element, on).queryKey, cover);
      await Promise.all([
        client.invalidateQueries({ queryKey: ['plans', cover.plan, 'covers'] }),
        client.invalidateQueries({ queryKey: ['homes'] }),
      ]);
    },
  });
}
