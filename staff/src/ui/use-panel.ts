import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** What the panel beside the page shows. It lives in the address, so that it can be sent to somebody. */
export function usePanel() {
  const navigate = useNavigate();
  const { why } = useSearch({ strict: false });
  const open = useCallback(
    (wanted: string) => navigate({ to: '.', search: (kept) => ({ ...kept, why: wanted }), resetScroll: false }),
    [navigate],
  );
  const close = useCallback(
    () => navigate({ to: '.', search: ({ why: _, ...kept }) => kept, resetScroll: false }),
    [navigate],
  );
  return { shown: why ?? null, open, close };
}
