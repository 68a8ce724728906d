import { Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { sessionQuery } from '@/api/get-session';
import type { OfficeReport } from '@/api/reporting-contract';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { Message } from '@/ui/message';
import { Sentence } from '@/ui/sentence';
import { isStandingLate, standingWords } from '@/ui/standing-words';
import { useTitle } from '@/ui/use-title';
import { type ReportAddress, reportQuery } from './api/show-report';
import { DocumentsSection } from './documents-section';
import { FillTemplateForm } from './fill-template-form';
import { keyOf } from './kept-draft';
import { Observations } from './observations';
import { ReportForm } from './report-form';
import classes from './report-page.module.css';
import { ReportState } from './report-state';
import { ReviewActs } from './review-acts';

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
      <Head report={report} at={at} />
      <Observations report={report} at={at} on={on} subject={null} onReport={follow} />
      {report.lines.length === 0 ? (
        <Message title={t('staff.office_report.none.title')}>
          <p>{t('staff.office_report.none.text')}</p>
        </Message>
      ) : (
        <ReportForm key={opened.times} report={opened.report} at={at} on={on} name={name} />
      )}
      <DocumentsSection report={report} at={at} />
      {report.delivered_at !== null && <FillTemplateForm at={at} />}
      <ReviewActs report={report} at={at} on={on} onReport={follow} />
    </div>
  );
}

function Head({ report, at }: { report: OfficeReport; at: ReportAddress }) {
  const { t, rich, instant, shortDay, named } = useTexts();
  const { lines, period, office, standing } = report;
  const { window: its } = period;
  const rejected = report.deliveries.findLast(({ rejected_at }) => rejected_at !== null);
  return (
    <header className={classes.head}>
      <p>
        <Link
          to="/plans/$plan/reports"
          params={{ plan: at.plan }}
          search={({ on }) => ({ ...(on && { on }), period: at.period })}
        >
          {report.plan.name}
        </Link>
      </p>
      <h1>
        {office.name} · {period.name}
      </h1>
      <Sentence>
        {rich('staff.office_report.sentence', {
          lines: lines.length,
          from: shortDay(period.start_on),
          until: shortDay(period.end_on),
          b: (parts) => <strong>{parts}</strong>,
        })}
      </Sentence>
      <p className={classes.standing}>
        <ReportState state={report.version === 0 ? 'none' : report.state} />
        {standing && (
          <span className={classes.towards} data-standing={standing.state} data-late={isStandingLate(standing)}>
            {standingWords(standing, { t })}
          </span>
        )}
        {report.delivered_at && (
          <span>{t('staff.office_report.delivered_at', { at: instant(report.delivered_at) })}</span>
        )}
        {report.deliveries.length > 1 && (
          <span className="soft">{t('staff.office_report.deliveries', { count: report.deliveries.length })}</span>
        )}
        {report.version > 0 && <span className="soft">{named('staff.integrality', report.integrality)}</span>}
      </p>
      <p className="soft">
        {t('staff.office_report.window', {
          from: shortDay(its.open_on),
          until: shortDay(its.close_on),
          tolerance: its.last_on > its.close_on ? shortDay(its.last_on) : 'none',
          early: its.early_on < its.open_on ? shortDay(its.early_on) : 'none',
        })}
      </p>
      {report.state === 'rejected' && rejected && (
        <Message title={t('staff.office_report.rejected')} tone="alarm">
          <p>{rejected.rejected_reason}</p>
        </Message>
      )}
    </header>
  );
}
