import { request } from '@/api/client';
import type { AddOffice, Office } from '@/api/contract';

export const addOffice = (given: AddOffice) => request<Office>('/offices', { method: 'POST', body: given });
