import { address, request } from '@/api/client';
import type { ImportedWorkbook } from '@/api/reporting-contract';
import { type ReportAddress, reportPath } from './show-report';

export type WorkbookMode = 'dry_run' | 'all_or_nothing' | 'good_rows';

export const workbookFile = (at: ReportAddress) => address(`${reportPath(at)}/workbook`);

/** All offices of a period in one file. */
export const workbooksFile = (plan: string, period: string) =>
  address(`/plans/${plan}/workbooks/${encodeURIComponent(period)}`);

export const importWorkbook = (at: ReportAddress, file: File, mode: WorkbookMode, version = 0) =>
  request<ImportedWorkbook>(`${reportPath(at)}/workbook`, {
    method: 'POST',
    query: { mode, version },
    body: new Blob([file], { type: 'application/octet-stream' }),
  });
