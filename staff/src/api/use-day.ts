import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { sessionQuery } from './get-session';

/** The day of evaluation where the address says none: the demonstration's last day with data, else today. */
export function useUsualDay(): string {
  const { data: session } = useQuery(sessionQuery);
  return session?.demonstration_on ?? session?.today ?? new Date().toISOString().slice(0, 10);
}

/** The day of evaluation. */
export function useDay(): string {
  const { on } = useSearch({ strict: false });
  const usual = useUsualDay();
  return on ?? usual;
}
