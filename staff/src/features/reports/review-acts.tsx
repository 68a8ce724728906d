import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '@/api/refusal';
import type { OfficeReport } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ProblemSummary } from '@/ui/problem-summary';
import { acceptReports } from './api/accept-reports';
import { moveReport } from './api/move-report';
import { type ReportAddress, reportQuery } from './api/show-report';
import { ObservationForm } from './observation-form';
import classes from './report-page.module.css';

interface Props {
  report: OfficeReport;
  at: ReportAddress;
  on: string;
  onReport: (next: OfficeReport) => void;
}

type Act = 'review' | 'accept' | 'publication' | 'rejection';

/** What Planning does with a report: observe, accept, publish, send back for its form. */
export function ReviewActs({ report, at, on, onReport }: Props) {
  const { t } = useTexts();
  const client = useQueryClient();
  const [open, setOpen] = useState<'observe' | 'reject' | null>(null);
  const [reason, setReason] = useState('');
  const may = (act: OfficeReport['may'][number]) => report.may.includes(act);
  const acting = useMutation({
    mutationFn: async (act: Act) => {
      const { version } = report;
      if (act !== 'accept') return moveReport(at, on, act, { version, ...(act === 'rejection' && { reason }) });
      const [outcome] = await acceptReports(at.plan, on, [{ office: at.office, period: at.period, version }]);
      if (outcome && !outcome.is_accepted) throw notAccepted(t('staff.review_acts.not_accepted'), outcome.reasons);
      return client.fetchQuery({ ...reportQuery(at, on), staleTime: 0 });
    },
    onSuccess: async (next) => {
      client.setQueryData(reportQuery(at, on).queryKey, next);
      setOpen(null);
      onReport(next);
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
  if (!['begin_review', 'observe', 'accept', 'publish', 'reject'].some((act) => report.may.includes(act as 'accept'))) {
    return null;
  }
  const button = (act: Act, isMain: boolean) => (
    <Button
      variant={isMain ? 'filled' : 'default'}
      loading={acting.isPending && acting.variables === act}
      onClick={() => acting.mutate(act)}
    >
      {t(`staff.review_acts.${act}`)}
    </Button>
  );
  return (
    <section className={`${classes.section} no-print`} aria-labelledby="review-acts">
      <h2 id="review-acts">{t('staff.review_acts.title')}</h2>
      {open !== 'reject' && <ProblemSummary error={acting.error} />}
      {open === 'observe' && (
        <ObservationForm report={report} at={at} on={on} onReport={onReport} onClose={() => setOpen(null)} />
      )}
      <div className={classes.acts}>
        {may('accept') && button('accept', true)}
        {may('publish') && button('publication', true)}
        {may('begin_review') && button('review', false)}
        {may('observe') && open !== 'observe' && (
          <Button variant="default" onClick={() => setOpen('observe')}>
            {t('staff.review_acts.observe')}
          </Button>
        )}
        {may('reject') && (
          <Button variant="subtle" onClick={() => setOpen('reject')}>
            {t('staff.review_acts.reject')}
          </Button>
        )}
      </div>
      <Dialog isOpen={open === 'reject'} title={t('staff.review_acts.reject')} onClose={() => setOpen(null)}>
        <ProblemSummary error={acting.error} />
        <p>{t('staff.review_acts.reject_text')}</p>
        <Textarea
          label={t('staff.review_acts.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
        />
        <div className={classes.acts}>{button('rejection', true)}</div>
      </Dialog>
    </section>
  );
}

/** Of one report the reasons are shown as those of a form that was refused. */
function notAccepted(title: string, reasons: string[]): Refusal {
  const fields = reasons.map((message, index) => ({ field: `reasons[${index}]`, code: 'not_accepted', message }));
  return new Refusal(400, { type: 'about:blank', title, status: 400, code: 'not_accepted', fields }, null);
}
