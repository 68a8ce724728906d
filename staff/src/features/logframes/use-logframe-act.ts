import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '@/api/refusal';

/** Sends what a dialog says, with the reason that an approved plan asks; afterwards all figures are read again. */
export function useLogframeAct(
  send: (reason: string | undefined) => Promise<void>,
  asksReason: boolean,
  onDone: () => void,
) {
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const saving = useMutation({
    mutationFn: () => send(asksReason ? reason : undefined),
    onSuccess: async () => {
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      onDone();
    },
  });
  const about = (field: string) => (saving.error instanceof Refusal ? saving.error.about(field)?.message : undefined);
  return { saving, about, reason, setReason };
}
