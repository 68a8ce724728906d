import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Element } from '@/api/contract';
import { elementQuery } from '@/api/get-element';
import { planQuery } from '@/api/get-plan';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { SidePanel } from '@/ui/side-panel';
import { byFrequency } from './choose-period';
import { FactForm } from './fact-form';
import classes from './fact-form.module.css';
import { ProgressForm } from './progress-form';

interface Props {
  kind: 'reported' | 'verified';
  /** `ELEMENT.INDICATOR.PERIOD`, or `ELEMENT.own.PERIOD` for its own progress. */
  subject: string;
  onClose: () => void;
}

/** Reports or verifies one period beside the list it was chosen from. */
export function ReportPanel({ kind, subject, onClose }: Props) {
  const { t } = useTexts();
  const [id = ''] = subject.split('.');
  const { data: element, error, refetch } = useQuery(elementQuery(id, useDay()));
  return (
    <SidePanel
      title={t(kind === 'reported' ? 'staff.report.title' : 'staff.verify.title')}
      subject={subject}
      onClose={onClose}
    >
      {error && !element && <ErrorMessage error={error} onRetry={refetch} />}
      {!element && !error && <Skeleton height={320} />}
      {element && <Form key={subject} kind={kind} subject={subject} element={element} onClose={onClose} />}
    </SidePanel>
  );
}

function Form({ kind, subject, element, onClose }: Props & { element: Element }) {
  const { t } = useTexts();
  const [saved, setSaved] = useState('');
  const { data: plan } = useQuery(planQuery(element.plan.id));
  const [, indicatorId, ...rest] = subject.split('.');
  const period = rest.join('.');
  const indicator = element.indicators.find((found) => found.id === indicatorId);
  if (saved) {
    return (
      <p role="status" className={classes.done}>
        {saved}
      </p>
    );
  }
  if (!plan) return <Skeleton height={320} />;
  const given = { kind, element, period, onClose, onSaved: setSaved };
  return (
    <>
      <p className={classes.subject}>
        <strong>
          {element.code} {element.name}
        </strong>
        {indicator && <span className="soft">{indicator.name}</span>}
      </p>
      {indicator ? (
        <FactForm
          {...given}
          indicator={{ ...indicator, periods: byFrequency(indicator.periods, indicator.frequency, plan.periods).own }}
        />
      ) : indicatorId === 'own' ? (
        <ProgressForm {...given} />
      ) : (
        <p className={classes.refused}>{t('staff.report.gone')}</p>
      )}
    </>
  );
}
