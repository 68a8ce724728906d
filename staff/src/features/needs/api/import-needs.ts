import { request } from '@/api/client';
import type { ImportedNeeds, ImportNeeds } from '@/api/reporting-contract';

export const importNeeds = (given: ImportNeeds) => request<ImportedNeeds>('/needs', { method: 'POST', body: given });
