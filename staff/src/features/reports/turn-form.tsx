import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '@/api/refusal';
import type { Observation, OfficeReport, TakeTurn } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import type { ReportAddress } from './api/show-report';
import { takeTurn } from './api/take-turn';
import classes from './observations.module.css';

interface Props {
  report: OfficeReport;
  at: ReportAddress;
  on: string;
  observation: Observation;
  onReport: (next: OfficeReport) => void;
}

type Kind = TakeTurn['kind'];

/** Whose turn it is: the office answers what is open, Planning closes or insists on what is answered. */
function kindsFor({ may }: OfficeReport, { state }: Observation): Kind[] {
  if (state === 'open')
    return may.includes('answer') ? ['attended', 'rebutted'] : may.includes('close') ? ['closed'] : [];
  return state === 'answered' && may.includes('close') ? ['closed', 'insisted'] : [];
}

export function TurnForm({ report, at, on, observation, onReport }: Props) {
  const { t, named } = useTexts();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const kinds = kindsFor(report, observation);
  const taking = useMutation({
    mutationFn: (kind: Kind) => takeTurn(at, on, observation.id, { version: report.version, kind, text: text.trim() }),
    onSuccess: async (next) => {
      onReport(next);
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
  if (kinds.length === 0) return null;
  const refusal = taking.error instanceof Refusal ? taking.error : null;
  return (
    <form className={`${classes.form} no-print`} onSubmit={(event) => event.preventDefault()}>
      <Textarea
        label={t('staff.observation.answer')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={
          refusal?.about('text')?.message ?? (taking.error && (refusal?.problem.title || t('staff.error.not_saved')))
        }
        autosize
        minRows={1}
      />
      <div className={classes.acts}>
        {kinds.map((kind, index) => (
          <Button
            key={kind}
            variant={index === 0 ? 'filled' : 'default'}
            loading={taking.isPending && taking.variables === kind}
            onClick={() => taking.mutate(kind)}
          >
            {named('staff.take_turn', kind)}
          </Button>
        ))}
      </div>
    </form>
  );
}
