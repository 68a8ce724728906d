import { request } from '@/api/client';
import type { TurnRecommendation } from '@/api/reporting-contract';

const ofOffice = ['applied', 'rebutted'];

/** The office answers; who recommended judges. */
export const turnRecommendation = (id: string, given: TurnRecommendation) =>
  request<void>(`/recommendations/${id}/${ofOffice.includes(given.kind) ? 'answer' : 'judgement'}`, {
    method: 'POST',
    body: given,
  });
