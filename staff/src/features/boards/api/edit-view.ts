import { request } from '@/api/client';
import type { EditView, SavedView } from '@/api/contract';

export const editView = (id: string, given: EditView) =>
  request<SavedView>(`/views/${id}`, { method: 'PATCH', body: given });
