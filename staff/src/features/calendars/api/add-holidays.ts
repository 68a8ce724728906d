import { request } from '@/api/client';
import type { AddedHolidays, AddHolidays } from '@/api/reporting-contract';

export const addHolidays = (institution: string, given: AddHolidays) =>
  request<AddedHolidays>(`/institutions/${institution}/holidays`, { method: 'POST', body: given });
