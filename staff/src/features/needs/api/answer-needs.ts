import { request } from '@/api/client';
import type { AnsweredNeeds } from '@/api/reporting-contract';

export const answerNeeds = (element: string, given: { version: number; needs: string[] }) =>
  request<AnsweredNeeds>(`/elements/${element}/needs`, { method: 'PUT', body: given });
