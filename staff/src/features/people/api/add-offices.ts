import { request } from '@/api/client';
import type { Office } from '@/api/contract';
import type { OfficeRow } from '@/features/people/office-rows';

export const addOffices = async (institution: string, rows: OfficeRow[]) =>
  (await request<{ items: Office[] }>(`/institutions/${institution}/offices`, { method: 'POST', body: { rows } }))
    .items;
