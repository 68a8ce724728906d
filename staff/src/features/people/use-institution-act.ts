import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Institution } from '@/api/contract';
import { sessionQuery } from '@/api/get-session';
import { institutionQuery } from './api/get-institution';

/** Something done to the institution: its page, the head of every page and the menus follow. */
export function useInstitutionAct<Given>(act: (given: Given) => Promise<Institution>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    // Somebody else may have changed it: what is there now is shown beside the refusal.
    onError: () => client.invalidateQueries({ queryKey: ['institutions'] }),
    onSuccess: async (now) => {
      client.setQueryData(institutionQuery(now.id).queryKey, now);
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await client.invalidateQueries({ queryKey: ['offices'] });
    },
  });
}
