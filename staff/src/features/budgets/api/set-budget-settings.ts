import { request } from '@/api/client';
import type { MoneySettings, SetMoneySettings } from '@/api/contract';

export const setBudgetSettings = (plan: string, body: SetMoneySettings) =>
  request<MoneySettings>(`/plans/${plan}/money/settings`, { method: 'PUT', body });
