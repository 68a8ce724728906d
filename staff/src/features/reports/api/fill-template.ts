import { type QueryKey, queryOptions } from '@tanstack/react-query';
import { request, root } from '@/api/client';
import type { Template, TemplatePreview } from '@/api/reporting-contract';
import { type ReportAddress, reportKey, reportPath } from './show-report';

/** What a form is filled with. */
export interface Filling {
  about: Template['about'];
  path: string;
  key: QueryKey;
}

export const fillingOfReport = (at: ReportAddress): Filling => ({
  about: 'report',
  path: `${reportPath(at)}/filled`,
  key: [...reportKey(at), 'preview'],
});

export const fillingOfCover = (element: string): Filling => ({
  about: 'cover',
  path: `/elements/${element}/cover/filled`,
  key: ['covers', 'preview', element],
});

export const filledFile = ({ path }: Filling, template: string) => `${root}${path}/${template}`;

export const previewQuery = ({ path, key }: Filling, template: string) =>
  queryOptions({
    queryKey: [...key, template],
    queryFn: ({ signal }) => request<TemplatePreview>(`${path}/${template}/preview`, { signal }),
  });
