import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import page from '@/ui/page.module.css';
import { Sentence } from '@/ui/sentence';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { logframeQuery } from './api/show-logframe';
import { FaultList } from './fault-list';
import { Matrix } from './matrix';
import type { LogframeIndicator, LogframeRow } from './matrix-rows';
import { OutsideList } from './outside-list';
import { ReviewDialog } from './review-dialog';
import { RowDialog } from './row-dialog';

/** An initiative from its end down to its activities: what holds together, what does not; to be printed. */
export function LogframePage() {
  const { t, rich } = useTexts();
  const { element: id } = useParams({ from: '/inside/elements/$element/logframe' });
  const { data: logframe, error, refetch } = useQuery(logframeQuery(id));
  const [row, setRow] = useState<LogframeRow | null>(null);
  const [indicator, setIndicator] = useState<LogframeIndicator | null>(null);
  useTitle(t('staff.logframe.title'));
  if (error && !logframe) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  const initiative = logframe?.rows[0];
  if (!logframe || !initiative) return <Skeleton height={480} />;
  const file = (table: string) => ({ path: `/elements/${id}/logframe`, query: { table } });
  const asksReason = logframe.plan_state !== 'draft';
  const isPlanned = logframe.rows.some((one) => one.level !== null);
  return (
    <div className={page.page}>
      <header>
        <p className="soft">{t('staff.logframe.title')}</p>
        <h1>
          {initiative.code} {initiative.name}
        </h1>
        <Sentence>
          {rich('staff.logframe.sentence', {
            planned: String(isPlanned),
            faults: logframe.faults.length,
            b: (parts) => <strong>{parts}</strong>,
          })}
        </Sentence>
        <p className={`${page.acts} no-print`}>
          <Link to="/elements/$element" params={{ element: id }}>
            {t('staff.logframe.to_element')}
          </Link>
          {isPlanned && (
            <Button size="compact-sm" variant="default" onClick={() => window.print()}>
              {t('staff.logframe.print')}
            </Button>
          )}
        </p>
      </header>
      <FaultList logframe={logframe} />
      {logframe.faults.length > 0 && <TableLinks {...file('faults')} of={t('staff.logframe.faults')} isNamed />}
      {isPlanned && (
        <>
          <Matrix rows={logframe.rows} onRow={setRow} onIndicator={setIndicator} />
          <TableLinks {...file('rows')} of={t('staff.logframe.matrix')} isNamed />
        </>
      )}
      <OutsideList rows={logframe.rows} onRow={setRow} />
      {row && <RowDialog row={row} asksReason={asksReason} onClose={() => setRow(null)} />}
      {indicator && <ReviewDialog indicator={indicator} asksReason={asksReason} onClose={() => setIndicator(null)} />}
    </div>
  );
}
