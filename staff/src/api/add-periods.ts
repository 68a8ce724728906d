import { request } from './client';
import type { AddPeriods, Period } from './contract';

export const addPeriods = async (given: AddPeriods) =>
  (await request<{ items: Period[] }>('/periods', { method: 'POST', body: given })).items;
