import { queryOptions } from '@tanstack/react-query';
import { request, root } from '@/api/client';
import type { TemplatePreview } from '@/api/reporting-contract';
import { type ReportAddress, reportKey, reportPath } from './show-report';

export const filledFile = (at: ReportAddress, template: string) => `${root}${reportPath(at)}/filled/${template}`;

export const previewQuery = (at: ReportAddress, template: string) =>
  queryOptions({
    queryKey: [...reportKey(at), 'preview', template],
    queryFn: ({ signal }) => request<TemplatePreview>(`${reportPath(at)}/filled/${template}/preview`, { signal }),
  });
