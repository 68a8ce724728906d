import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sessionQuery } from '@/api/get-session';
import { Refusal } from '@/api/refusal';
import type { AddObservation, OfficeReport } from '@/api/reporting-contract';
import { daysAfter } from '@/i18n/days';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { addObservation } from './api/add-observation';
import { type ReportAddress, reportQuery } from './api/show-report';
import classes from './observations.module.css';

interface Props {
  report: OfficeReport;
  at: ReportAddress;
  on: string;
  onReport: (next: OfficeReport) => void;
  onClose: () => void;
}

const criteria: AddObservation['criterion'][] = [
  'figure',
  'measure',
  'variance',
  'evidence',
  'narrative',
  'joint_work',
  'other',
];
const severities: AddObservation['severity'][] = ['low', 'medium', 'high'];

/** So many days to answer, unless Planning says otherwise. */
const usualDays = 5;

/** An observation of one line or of the whole report: criterion, how grave, what, by when. */
export function ObservationForm({ report, at, on, onReport, onClose }: Props) {
  const { t, named } = useTexts();
  const client = useQueryClient();
  const today = useQuery(sessionQuery).data?.today ?? '';
  const [typed, setTyped] = useState({
    subject: '',
    criterion: 'figure' as AddObservation['criterion'],
    severity: 'medium' as AddObservation['severity'],
    text: '',
    due_on: daysAfter(today, usualDays),
  });
  const set = (part: Partial<typeof typed>) => setTyped((kept) => ({ ...kept, ...part }));
  const adding = useMutation({
    mutationFn: () => {
      const { subject, ...rest } = typed;
      return addObservation(at, on, { version: report.version, ...rest, ...(subject && { subject }) });
    },
    onSuccess: async (next) => {
      client.setQueryData(reportQuery(at, on).queryKey, next);
      onReport(next);
      onClose();
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
  const refusal = adding.error instanceof Refusal ? adding.error : null;
  return (
    <form
      className={classes.form}
      noValidate
      aria-label={t('staff.review_acts.observe')}
      onSubmit={(event) => {
        event.preventDefault();
        adding.mutate();
      }}
    >
      <ProblemSummary error={adding.error} fields={{ text: 'observation-text', due_on: 'observation-due' }} />
      <NativeSelect
        label={t('staff.observation.subject')}
        value={typed.subject}
        onChange={(event) => set({ subject: event.currentTarget.value })}
        data={[
          { value: '', label: t('staff.observation.whole') },
          ...report.lines.map(({ subject, element, indicator }) => ({
            value: subject,
            label: `${element.code} ${indicator?.name ?? element.name}`,
          })),
        ]}
      />
      <div className={classes.pair}>
        <NativeSelect
          label={t('staff.observation.criterion')}
          value={typed.criterion}
          onChange={(event) => set({ criterion: event.currentTarget.value as AddObservation['criterion'] })}
          data={criteria.map((value) => ({ value, label: named('staff.criterion_of_report', value) }))}
        />
        <NativeSelect
          label={t('staff.observation.severity')}
          value={typed.severity}
          onChange={(event) => set({ severity: event.currentTarget.value as AddObservation['severity'] })}
          data={severities.map((value) => ({ value, label: named('staff.observation_severity', value) }))}
        />
        <TextInput
          id="observation-due"
          type="date"
          label={t('staff.observation.due_on')}
          value={typed.due_on}
          onChange={(event) => set({ due_on: event.currentTarget.value })}
          error={refusal?.about('due_on')?.message}
        />
      </div>
      <Textarea
        id="observation-text"
        label={t('staff.observation.text')}
        value={typed.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        error={refusal?.about('text')?.message}
        autosize
        minRows={2}
        data-autofocus
      />
      <div className={classes.acts}>
        <Button type="submit" loading={adding.isPending}>
          {t('staff.observation.send')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('staff.cancel')}
        </Button>
      </div>
    </form>
  );
}
