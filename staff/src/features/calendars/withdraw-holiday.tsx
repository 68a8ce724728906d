import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refusal } from '@/api/refusal';
import type { Holiday } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { withdrawHoliday } from './api/withdraw-holiday';

interface Props {
  holiday: Holiday;
  onDone: () => void;
}

/** The institution works on that day after all: why is asked, and kept. */
export function WithdrawHoliday({ holiday, onDone }: Props) {
  const { t, weekday } = useTexts();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const withdrawing = useMutation({
    mutationFn: () => withdrawHoliday(holiday.id, reason),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['institutions'] });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    withdrawing.mutate();
  };
  return (
    <form className={page.form} onSubmit={submit} noValidate>
      <ProblemSummary error={withdrawing.error} fields={{ reason: 'withdraw-reason' }} />
      <p>{t('staff.calendar.withdraw_text', { day: weekday(holiday.day) })}</p>
      <Textarea
        id="withdraw-reason"
        label={t('staff.calendar.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={withdrawing.error instanceof Refusal ? withdrawing.error.about('reason')?.message : undefined}
        autosize
        minRows={2}
      />
      <div className={page.acts}>
        <Button type="submit" loading={withdrawing.isPending}>
          {t('staff.calendar.withdraw')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('staff.cancel')}
        </Button>
      </div>
    </form>
  );
}
