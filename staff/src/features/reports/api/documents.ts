import { type QueryKey, queryOptions } from '@tanstack/react-query';
import { request, root } from '@/api/client';
import type { Documents, FoundDocument, Paper } from '@/api/reporting-contract';
import { type ReportAddress, reportKey, reportPath } from './show-report';

/** What documents are made of: where they are kept, and the element whose evidence takes in what comes back. */
export interface DocumentsOf {
  path: string;
  key: QueryKey;
  element: string | undefined;
}

export const documentsOfReport = (at: ReportAddress, element: string | undefined): DocumentsOf => ({
  path: `${reportPath(at)}/documents`,
  key: [...reportKey(at), 'documents'],
  element,
});

export const documentsOfFeedback = (at: ReportAddress, element: string | undefined): DocumentsOf => ({
  path: `${reportPath(at)}/feedback/documents`,
  key: [...reportKey(at), 'feedback', 'documents'],
  element,
});

export const documentsOfSheet = (element: string, sheet: string): DocumentsOf => ({
  path: `/elements/${element}/cover/${sheet}/documents`,
  key: ['covers', 'documents', element, sheet],
  element,
});

export const documentsQuery = ({ path, key }: DocumentsOf) =>
  queryOptions({ queryKey: key, queryFn: ({ signal }) => request<Documents>(path, { signal }) });

export const makeDocument = ({ path }: DocumentsOf, paper: Paper) =>
  request<Documents>(path, { method: 'POST', body: { paper } });

export const findDocument = (code: string) => request<FoundDocument>(`/documents/${encodeURIComponent(code)}`);

export const attachScan = (code: string, upload: string) =>
  request<FoundDocument>(`/documents/${code}/scan`, { method: 'POST', body: { upload } });

export const documentFile = (code: string) => `${root}/documents/${code}/content`;
export const scanFile = (code: string) => `${root}/documents/${code}/scan`;
