import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '@/api/refusal';
import type { TargetChange } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { decideTargetChange } from './api/decide-target-change';

/** The second signature, or why not. */
export function DecideTargetChange({ plan, its }: { plan: string; its: TargetChange }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const deciding = useMutation({
    mutationFn: (isAuthorised: boolean) => decideTargetChange(its.id, isAuthorised, reason),
    onSuccess: () => client.invalidateQueries({ queryKey: ['plans', plan] }),
  });
  const field = `decision-${its.id}`;
  return (
    <div className={page.form}>
      <ProblemSummary error={deciding.error} fields={{ reason: field }} />
      <Textarea
        id={field}
        label={t('staff.target_changes.reason')}
        description={t('staff.target_changes.reason_hint')}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
        error={deciding.error instanceof Refusal ? deciding.error.about('reason')?.message : undefined}
        autosize
        minRows={1}
      />
      <div className={page.acts}>
        <Button loading={deciding.isPending} onClick={() => deciding.mutate(true)}>
          {t('staff.target_changes.authorise')}
        </Button>
        <Button variant="default" loading={deciding.isPending} onClick={() => deciding.mutate(false)}>
          {t('staff.target_changes.refuse')}
        </Button>
      </div>
    </div>
  );
}
