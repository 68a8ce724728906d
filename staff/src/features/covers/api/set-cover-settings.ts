import { request } from '@/api/client';
import type { CoverSettings } from '@/api/reporting-contract';

export const setCoverSettings = (plan: string, given: CoverSettings) =>
  request<CoverSettings>(`/plans/${plan}/covers/settings`, { method: 'PUT', body: given });
