import { request } from '@/api/client';
import type { Import, ImportMode } from '@/api/contract';

export interface ImportPlan {
  file: File;
  map: string;
  mode: ImportMode;
  plan: string;
}

export function importPlan({ file, map, mode, plan }: ImportPlan) {
  const body = new FormData();
  body.append('map', map);
  body.append('mode', mode);
  if (plan !== '') body.append('plan', plan);
  body.append('file', file);
  return request<Import>('/imports', { method: 'POST', body });
}
