import { Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { sessionQuery } from '@/api/get-session';
import type { OfficeReport } from '@/api/reporting-contract';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { Message } from '@/ui/message';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { documentsOfReport } from './api/documents';
import { fillingOfReport } from './api/fill-template';
import { type ReportAddress, reportQuery } from './api/show-report';
import { DocumentsSection } from './documents-section';
import { FillTemplateForm } from './fill-template-form';
import { keyOf } from './kept-draft';
import { Observations } from './observations';
import { ReportForm } from './report-form';
import { ReportHead } from './report-head';
import classes from './report-page.module.css';
import { ReviewActs } from './review-acts';
import { WorkbookSection } from './workbook-section';

/** The report of an office for a period: written by the office, observed and accepted by Planning. */
export function ReportPage() {
  const { t } = useTexts();
  const at = useParams({ from: '/inside/plans/$plan/reports/$office/$period' });
  const on = useDay();
  const { data: session } = useQuery(sessionQuery);
  const { data: report, error, refetch } = useQuery(reportQuery(at, on));
  useTitle(report ? `${report.office.name} · ${report.period.name}` : t('staff.office_report.title'));
  if (error && !report) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!report || !session) {
    return (
      <div className={classes.page} aria-busy="true">
        <Skeleton height={72} />
        <Skeleton height={480} />
      </div>
    );
  }
  const name = keyOf(session.person.id, at.plan, at.office, at.period);
  return <Opened key={name} first={report} at={at} on={on} name={name} />;
}

function Opened({ first, at, on, name }: { first: OfficeReport; at: ReportAddress; on: string; name: string }) {
  const { t } = useTexts();
  const { data } = useQuery(reportQuery(at, on));
  const report = data ?? first;
  // Planning's acts are made beside the form: what they change is read by it anew.
  const [opened, setOpened] = useState({ report: first, times: 0 });
  const client = useQueryClient();
  const show = (next: OfficeReport) => setOpened(({ times }) => ({ report: next, times: times + 1 }));
  const follow = (next: OfficeReport) => {
    client.setQueryData(reportQuery(at, on).queryKey, next);
    show(next);
  };
  // Nobody judges what they do not see: who only reads is shown what was written meanwhile. Who writes merges it.
  const isOld = report.version > opened.report.version && !opened.report.may.includes('save');
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each newer version
  useEffect(() => {
    if (isOld) show(report);
  }, [isOld, report.version]);
  return (
    <div className={classes.page}>
      <ReportHead report={report} at={at} />
      <Observations report={report} at={at} on={on} subject={null} onReport={follow} />
      {report.lines.length > 0 && <WorkbookSection report={report} at={at} on={on} onReport={follow} />}
      {report.lines.length === 0 ? (
        <Message title={t('staff.office_report.none.title')}>
          <p>{t('staff.office_report.none.text')}</p>
        </Message>
      ) : (
        <>
          <ReportForm key={opened.times} report={opened.report} at={at} on={on} name={name} />
          <ReportFiles report={report} at={at} on={on} />
        </>
      )}
      <DocumentsSection
        anchor="documents"
        of={documentsOfReport(at, report.lines[0]?.element.id)}
        isReady={report.delivered_at !== null}
        title={t('staff.documents.title')}
        lead={t('staff.documents.lead')}
      />
      {report.delivered_at !== null && <FillTemplateForm of={fillingOfReport(at)} />}
      <ReviewActs report={report} at={at} on={on} onReport={follow} />
    </div>
  );
}

/** What it holds in tables, each as a file. */
function ReportFiles({ report, at, on }: { report: OfficeReport; at: ReportAddress; on: string }) {
  const { t } = useTexts();
  const path = `/plans/${at.plan}/reports/${at.office}/${at.period}`;
  const hasEvidence = report.lines.some((line) => line.evidence.length > 0);
  return (
    <>
      <TableLinks path={path} query={{ on }} of={t('staff.office_report.title')} isNamed />
      {hasEvidence && (
        <TableLinks path={path} query={{ on, table: 'evidence' }} of={t('staff.evidence.title')} isNamed />
      )}
      {report.observations.length > 0 && (
        <TableLinks path={path} query={{ on, table: 'observations' }} of={t('staff.observation.title')} isNamed />
      )}
    </>
  );
}
