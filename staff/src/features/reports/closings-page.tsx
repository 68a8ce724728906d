import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Closings, PeriodLife } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ErrorMessage } from '@/ui/error-message';
import { Message } from '@/ui/message';
import page from '@/ui/page.module.css';
import { Sentence } from '@/ui/sentence';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { closingsQuery } from './api/list-closings';
import { ClosePeriodForm } from './close-period-form';
import { PeriodLives } from './period-lives';
import { ReopenPeriodForm } from './reopen-period-form';
import { RestatementsSection } from './restatements-section';

export interface Opened {
  act: 'close' | 'reopen';
  period: PeriodLife;
}

/** The periods of a plan: which are open, what is missing to close the next one, and what was corrected since. */
export function ClosingsPage() {
  const { t, rich } = useTexts();
  const { plan } = useParams({ from: '/inside/plans/$plan/periods' });
  const { data, error, refetch } = useQuery({ ...closingsQuery(plan), staleTime: 0 });
  const [opened, setOpened] = useState<Opened | null>(null);
  useTitle(t('staff.closings.title'));
  if (error && !data) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!data) return <Skeleton height={480} aria-busy="true" />;
  const count = (state: PeriodLife['state']) => data.items.filter((its) => its.state === state).length;
  return (
    <div className={page.page}>
      <header>
        <p className="soft">{data.plan.name}</p>
        <h1>{t('staff.closings.title')}</h1>
        <Sentence>
          {rich('staff.closings.sentence', {
            closed: count('closed') + count('reopened'),
            reopened: count('reopened'),
            open: count('open'),
            b: (parts) => <strong>{parts}</strong>,
          })}
        </Sentence>
        <p className={`${page.acts} no-print`}>
          <Link to="/plans/$plan/reports" params={{ plan }}>
            {t('staff.reports.title')}
          </Link>
          <Link to="/plans/$plan/target-changes" params={{ plan }}>
            {t('staff.target_changes.title')}
          </Link>
        </p>
      </header>
      {data.items.length === 0 ? (
        <Message title={t('staff.closings.none.title')}>
          <p>{t('staff.closings.none.text')}</p>
        </Message>
      ) : (
        <>
          <PeriodLives closings={data} onOpen={setOpened} />
          <TableLinks path={`/plans/${plan}/closings`} of={t('staff.closings.title')} />
        </>
      )}
      <RestatementsSection plan={plan} />
      {opened && <ActDialog closings={data} opened={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}

interface ActProps {
  closings: Closings;
  opened: Opened;
  onClose: () => void;
}

function ActDialog({ closings, opened, onClose }: ActProps) {
  const { t } = useTexts();
  const title = t(opened.act === 'close' ? 'staff.closings.close_of' : 'staff.closings.reopen_of', {
    period: opened.period.name,
  });
  const Form = opened.act === 'close' ? ClosePeriodForm : ReopenPeriodForm;
  return (
    <Dialog title={title} isOpen onClose={onClose} isCareful>
      <Form closings={closings} period={opened.period} onDone={onClose} />
    </Dialog>
  );
}
