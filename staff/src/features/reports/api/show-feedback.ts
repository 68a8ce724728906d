import { queryOptions } from '@tanstack/react-query';
import { request, root } from '@/api/client';
import type { Feedback } from '@/api/reporting-contract';
import { type ReportAddress, reportKey, reportPath } from './show-report';

const feedbackPath = (at: ReportAddress) => `${reportPath(at)}/feedback`;

export const feedbackQuery = (at: ReportAddress, on: string) =>
  queryOptions({
    queryKey: [...reportKey(at), 'feedback', on],
    queryFn: ({ signal }) => request<Feedback>(feedbackPath(at), { query: { on }, signal }),
  });

export const feedbackWorkbook = (at: ReportAddress, on: string) => `${root}${feedbackPath(at)}?format=xlsx&on=${on}`;
