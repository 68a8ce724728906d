import { request } from '@/api/client';
import type { AnsweredNeeds } from '@/api/contract';

export const answerNeeds = (element: string, needs: string[]) =>
  request<AnsweredNeeds>(`/elements/${element}/needs`, { method: 'PUT', body: { needs } });
