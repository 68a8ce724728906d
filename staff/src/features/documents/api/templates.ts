import { request, root } from '@/api/client';
import type { Template } from '@/api/reporting-contract';

export const addTemplate = (institution: string, name: string, file: File) =>
  request<Template>(`/institutions/${institution}/templates`, {
    method: 'POST',
    query: { name, file: file.name },
    body: file.slice(0, file.size, 'application/octet-stream'),
  });

export const withdrawTemplate = (id: string) => request<void>(`/templates/${id}`, { method: 'DELETE' });

export const builtInFile = (name: string) => `${root}/built-in-templates/${name}`;

export const templateFile = (id: string) => `${root}/templates/${id}/content`;
