import { queryOptions } from '@tanstack/react-query';
import { request, root } from '@/api/client';
import type { Documents, FoundDocument, Paper } from '@/api/reporting-contract';
import { type ReportAddress, reportKey, reportPath } from './show-report';

export const documentsQuery = (at: ReportAddress) =>
  queryOptions({
    queryKey: [...reportKey(at), 'documents'],
    queryFn: ({ signal }) => request<Documents>(`${reportPath(at)}/documents`, { signal }),
  });

export const makeDocument = (at: ReportAddress, paper: Paper) =>
  request<Documents>(`${reportPath(at)}/documents`, { method: 'POST', body: { paper } });

export const findDocument = (code: string) => request<FoundDocument>(`/documents/${encodeURIComponent(code)}`);

export const attachScan = (code: string, upload: string) =>
  request<FoundDocument>(`/documents/${code}/scan`, { method: 'POST', body: { upload } });

export const documentFile = (code: string) => `${root}/documents/${code}/content`;
export const scanFile = (code: string) => `${root}/documents/${code}/scan`;
