import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Feedback } from '@/api/reporting-contract';
import { useDay, useUsualDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import page from '@/ui/page.module.css';
import { isStandingLate, standingWords } from '@/ui/standing-words';
import { useTitle } from '@/ui/use-title';
import { documentsOfFeedback } from './api/documents';
import { feedbackQuery, feedbackWorkbook } from './api/show-feedback';
import { DocumentsSection } from './documents-section';
import classes from './feedback.module.css';
import { FeedbackFigures } from './feedback-figures';
import { FeedbackDuties, FeedbackObservations, FeedbackRecommendations } from './feedback-said';

/** Formato de retroalimentación: what an office gets back for a period, and what it has to do by when. */
export function FeedbackPage() {
  const { t } = useTexts();
  const at = useParams({ from: '/inside/plans/$plan/reports/$office/$period/feedback' });
  const on = useDay();
  const { data: feedback, error, refetch } = useQuery({ ...feedbackQuery(at, on), staleTime: 0 });
  useTitle(feedback ? `${t('staff.feedback.title')}: ${feedback.office.name}` : t('staff.feedback.title'));
  if (error && !feedback) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!feedback) return <Skeleton height={480} aria-busy="true" />;
  return (
    <div className={page.page}>
      <Head feedback={feedback} />
      <FeedbackDuties feedback={feedback} />
      <FeedbackFigures feedback={feedback} />
      <FeedbackObservations feedback={feedback} />
      <FeedbackRecommendations feedback={feedback} />
      <p className={`${page.acts} no-print`}>
        <Button component="a" href={feedbackWorkbook(at, on)} download variant="default">
          {t('staff.feedback.workbook')}
        </Button>
      </p>
      <DocumentsSection
        anchor="documents"
        of={documentsOfFeedback(at, feedback.lines[0]?.element.id)}
        isReady
        title={t('staff.feedback.documents')}
        lead={t('staff.feedback.documents_lead')}
        note={<OtherDay on={on} />}
      />
    </div>
  );
}

/** A paper is of the day on which it is made, whichever day the page shows: nobody chooses the day that suits. */
function OtherDay({ on }: { on: string }) {
  const { t, day } = useTexts();
  const usual = useUsualDay();
  if (on === usual) return null;
  return (
    <p className={classes.otherDay}>
      {t('staff.feedback.other_day', { shown: day(on), made: day(usual) })}{' '}
      <Link to="." search={({ on: _, ...rest }) => rest}>
        {t('staff.feedback.usual_day')}
      </Link>
    </p>
  );
}

function Head({ feedback }: { feedback: Feedback }) {
  const { t, named, percent, shortDay } = useTexts();
  const { plan, office, period, state, standing, punctuality } = feedback;
  const due = punctuality.on_time + punctuality.late + punctuality.missing;
  const at = { plan: plan.id, office: office.id, period: period.code };
  return (
    <header>
      <p>
        <Link to="/plans/$plan/reports" params={{ plan: plan.id }} search={({ on }) => (on ? { on } : {})}>
          {plan.name}
        </Link>
        {' · '}
        <Link to="/plans/$plan/reports/$office/$period" params={at} search={({ on }) => (on ? { on } : {})}>
          {t('staff.feedback.report')}
        </Link>
      </p>
      <h1>{t('staff.feedback.heading', { office: office.name, period: period.name })}</h1>
      <dl className={classes.facts}>
        <div>
          <dt>{t('staff.feedback.state')}</dt>
          <dd>{state === null ? t('staff.feedback.no_report') : named('staff.report_state', state)}</dd>
        </div>
        {standing && (
          <div>
            <dt>{t('staff.feedback.delivery')}</dt>
            <dd data-late={isStandingLate(standing)}>
              {standingWords(standing, { t })}
              {period.last_on && (
                <span className="soft"> {t('staff.feedback.until', { day: shortDay(period.last_on) })}</span>
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('staff.feedback.punctuality')}</dt>
          <dd>
            {punctuality.share === null
              ? t('staff.reports.none_due')
              : t('staff.feedback.on_time', {
                  share: percent(punctuality.share),
                  part: punctuality.on_time,
                  whole: due,
                })}
          </dd>
        </div>
        <div>
          <dt>{t('staff.feedback.integrality')}</dt>
          <dd>{named('staff.integrality', feedback.integrality)}</dd>
        </div>
      </dl>
    </header>
  );
}
