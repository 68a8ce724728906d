import { request } from '@/api/client';
import type { SavedView, SaveView } from '@/api/contract';

export const saveView = (plan: string, given: SaveView) =>
  request<SavedView>(`/plans/${plan}/views`, { method: 'POST', body: given });
