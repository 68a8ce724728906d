import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { sessionQuery } from '@/api/get-session';
import { signOut } from '@/features/people/api/sign-out';
import { forgetKeptTexts } from '@/ui/use-kept-text';

/** Leaves here, or everywhere; nothing of this person stays in the tab. */
export function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (everywhere: boolean) => signOut(everywhere),
    onSuccess: async () => {
      forgetKeptTexts();
      client.clear();
      client.setQueryData(sessionQuery.queryKey, null);
      await navigate({ to: '/sign-in' });
    },
  });
}
