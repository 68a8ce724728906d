import { request } from '@/api/client';
import type { LedgerCheck } from '@/api/contract';

export const checkLedger = () => request<LedgerCheck>('/ledger/check');
