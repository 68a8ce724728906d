import { request } from '@/api/client';
import type { Institution, Module } from '@/api/contract';

export const switchModules = (id: string, version: number, modules: Module[]) =>
  request<Institution>(`/institutions/${id}/modules`, { method: 'PUT', body: { version, modules } });
