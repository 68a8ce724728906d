import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OfficeReport } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { ReportState } from '@/ui/report-state';
import { Sentence } from '@/ui/sentence';
import { isStandingLate, standingWords } from '@/ui/standing-words';
import type { ReportAddress } from './api/show-report';
import classes from './report-page.module.css';

/** Whose report it is, for which period, and where it stands. */
export function ReportHead({ report, at }: { report: OfficeReport; at: ReportAddress }) {
  const { t, rich, instant, shortDay, named } = useTexts();
  const { lines, period, office, standing } = report;
  const { window: its } = period;
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
        {report.version > 0 && (
          <>
            {' · '}
            <Link
              to="/plans/$plan/reports/$office/$period/feedback"
              params={at}
              search={({ on }) => (on ? { on } : {})}
            >
              {t('staff.feedback.title')}
            </Link>
          </>
        )}
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
      <Notices report={report} />
    </header>
  );
}

/** What stands in the way of writing, or lets it be done once more. */
function Notices({ report }: { report: OfficeReport }) {
  const { t, shortDay } = useTexts();
  const isAccepted = report.state === 'accepted' || report.state === 'published';
  const rejected = report.deliveries.findLast(({ rejected_at }) => rejected_at !== null);
  return (
    <>
      {report.is_closed && !isAccepted && (
        <Notice title={t('staff.office_report.closed.title', { period: report.period.name })}>
          <p>{t('staff.office_report.closed.text')}</p>
        </Notice>
      )}
      {report.reopened_until && (
        <Notice title={t('staff.report_state.reopened')}>
          <p>{t('staff.office_report.reopened', { day: shortDay(report.reopened_until) })}</p>
          {isAccepted && <p>{t('staff.office_report.reopened_accepted')}</p>}
        </Notice>
      )}
      {report.state === 'rejected' && rejected && (
        <Notice title={t('staff.office_report.rejected')} isAlarm>
          <p>{rejected.rejected_reason}</p>
        </Notice>
      )}
    </>
  );
}

interface NoticeProps {
  title: string;
  isAlarm?: boolean;
  children: ReactNode;
}

function Notice({ title, isAlarm = false, children }: NoticeProps) {
  return (
    <div className={classes.notice} data-alarm={isAlarm}>
      <strong>{title}</strong>
      {children}
    </div>
  );
}
