import { keepCsrfToken, request } from '@/api/client';
import type { Session } from '@/api/contract';

export async function signIn(given: { user_name: string; password: string }): Promise<Session> {
  const session = await request<Session>('/session', { method: 'POST', body: given });
  keepCsrfToken(session.csrf_token);
  return session;
}
