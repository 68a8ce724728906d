import { QueryClient } from '@tanstack/react-query';
import { Unreachable } from '@/api/refusal';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays a refusal; only an absent server is worth asking again.
      retry: (failures, problem) => problem instanceof Unreachable && failures < 2,
      retryDelay: (failures) => 400 * 2 ** failures,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
