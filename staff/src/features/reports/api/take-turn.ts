import { request } from '@/api/client';
import type { OfficeReport, TakeTurn } from '@/api/reporting-contract';
import { type ReportAddress, reportPath } from './show-report';

/** The office answers an observation; Planning judges the answer. */
export const takeTurn = (at: ReportAddress, on: string, observation: string, body: TakeTurn) => {
  const door = body.kind === 'attended' || body.kind === 'rebutted' ? 'answer' : 'judgement';
  const path = `${reportPath(at)}/observations/${observation}/${door}`;
  return request<OfficeReport>(path, { method: 'POST', query: { on }, body });
};
