import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { sessionQuery } from './get-session';

/** The day of evaluation: the address says it; else the demonstration's last day with data, else today. */
export function useDay(): string {
  const { on } = useSearch({ strict: false });
  const { data: session } = useQuery(sessionQuery);
  return on ?? session?.demonstration_on ?? session?.today ?? new Date().toISOString().slice(0, 10);
}
