import { request } from '@/api/client';
import type { ChangePassword } from '@/api/contract';

export const changePassword = (given: ChangePassword) =>
  request<void>('/session/password', { method: 'PUT', body: given });
