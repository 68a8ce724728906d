import { Button, Checkbox, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { Refusal } from '@/api/refusal';
import type { WithdrawEvidence } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './evidence-field.module.css';
import { ProblemSummary } from './problem-summary';

interface Props {
  name: string;
  /** What stays of it, said before it is done; and what the mark of personal data brings. */
  words: { text: string; personalData: string; warning?: string | undefined };
  /** Who only reviews takes away personal data and nothing else. */
  mayMend: boolean;
  withdraw: (given: WithdrawEvidence) => Promise<unknown>;
  /** What is read anew afterwards. */
  queryKey: string;
  onDone: () => void;
}

/** A withdrawal says why; that there was a file stays on record. */
export function WithdrawFileForm({ name, words, mayMend, withdraw, queryKey, onDone }: Props) {
  const { t } = useTexts();
  const client = useQueryClient();
  const id = useId();
  const [reason, setReason] = useState('');
  const [isPersonal, setPersonal] = useState(!mayMend);
  const withdrawing = useMutation({
    mutationFn: () => withdraw({ reason: reason.trim(), ground: isPersonal ? 'personal_data' : 'mistake' }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [queryKey] });
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
      <p className={classes.name}>
        <strong>{name}</strong>
      </p>
      <p>{words.text}</p>
      {words.warning && <p className={classes.used}>{words.warning}</p>}
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
        description={words.personalData}
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
