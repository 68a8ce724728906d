import { request } from '@/api/client';
import type { ImportedMandate, ImportMandate } from '@/api/contract';

export const importMandate = (given: ImportMandate) =>
  request<ImportedMandate>('/mandates', { method: 'POST', body: given });
