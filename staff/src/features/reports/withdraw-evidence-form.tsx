import { Button, Checkbox, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { Refusal } from '@/api/refusal';
import type { Evidence } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import classes from '@/ui/evidence-field.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { withdrawEvidence } from './api/withdraw-evidence';

interface Props {
  evidence: Evidence;
  /** Who only reviews takes away personal data and nothing else. */
  mayMend: boolean;
  onDone: () => void;
}

/** A withdrawal says why; the file stays on record. */
export function WithdrawEvidenceForm({ evidence, mayMend, onDone }: Props) {
  const { t } = useTexts();
  const client = useQueryClient();
  const id = useId();
  const [reason, setReason] = useState('');
  const [isPersonal, setPersonal] = useState(!mayMend);
  const withdrawing = useMutation({
    mutationFn: () =>
      withdrawEvidence(evidence.id, { reason: reason.trim(), ground: isPersonal ? 'personal_data' : 'mistake' }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['evidence'] });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    withdrawing.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <ProblemSummary error={withdrawing.error} fields={{ reason: id }} />
      <p>
        <strong>{evidence.name}</strong>
      </p>
      <p>{t('staff.evidence.withdraw_text')}</p>
      <Textarea
        id={id}
        label={t('staff.evidence.withdrawal_reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={withdrawing.error instanceof Refusal ? withdrawing.error.about('reason')?.message : undefined}
        autosize
        minRows={2}
        data-autofocus
      />
      <Checkbox
        label={t('staff.evidence.personal_data')}
        description={t('staff.evidence.personal_data_hint')}
        checked={isPersonal}
        disabled={!mayMend}
        onChange={(event) => setPersonal(event.currentTarget.checked)}
      />
      <div className={classes.acts}>
        <Button type="submit" loading={withdrawing.isPending}>
          {t('staff.evidence.withdraw')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('staff.cancel')}
        </Button>
      </div>
    </form>
  );
}
