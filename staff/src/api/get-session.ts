import { queryOptions } from '@tanstack/react-query';
import { keepCsrfToken, request } from './client';
import type { Session } from './contract';
import { Refusal } from './refusal';

/** Who is signed in; `null` when nobody is. */
export async function getSession(signal?: AbortSignal): Promise<Session | null> {
  try {
    const session = await request<Session>('/session', signal ? { signal } : {});
    keepCsrfToken(session.csrf_token);
    return session;
  } catch (problem) {
    if (problem instanceof Refusal && problem.status === 401) return null;
    throw problem;
  }
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => getSession(signal),
  staleTime: 5 * 60_000,
});
