import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refusal } from '@/api/refusal';
import type { Closings, PeriodLife } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { reopenPeriod } from './api/reopen-period';

interface Props {
  closings: Closings;
  period: PeriodLife;
  onDone: () => void;
}

const fields = { office: 'reopen-office', reason: 'reopen-reason', expires_on: 'reopen-until' };

/** For one office, with the reason that will be published and its last day. */
export function ReopenPeriodForm({ closings, period, onDone }: Props) {
  const { t } = useTexts();
  const client = useQueryClient();
  const [typed, setTyped] = useState({
    office: closings.offices[0]?.id ?? '',
    reason: '',
    expires_on: closings.today as string,
  });
  const change = (given: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...given }));
  const reopening = useMutation({
    mutationFn: () => reopenPeriod(closings.plan.id, period.code, typed),
    onSuccess: async () => {
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      onDone();
    },
  });
  const about = (field: string) =>
    reopening.error instanceof Refusal ? reopening.error.about(field)?.message : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reopening.mutate();
  };
  return (
    <form className={page.form} onSubmit={submit} noValidate>
      <ProblemSummary error={reopening.error} fields={fields} />
      <p>{t('staff.closings.reopen_text')}</p>
      <NativeSelect
        id={fields.office}
        label={t('staff.review.office')}
        value={typed.office}
        onChange={({ currentTarget: { value } }) => change({ office: value })}
        data={closings.offices.map(({ id, name }) => ({ value: id, label: name }))}
        error={about('office')}
      />
      <Textarea
        id={fields.reason}
        label={t('staff.closings.reason')}
        description={t('staff.closings.reason_hint')}
        value={typed.reason}
        onChange={({ currentTarget: { value } }) => change({ reason: value })}
        error={about('reason')}
        autosize
        minRows={2}
      />
      <TextInput
        id={fields.expires_on}
        type="date"
        label={t('staff.closings.until')}
        description={t('staff.closings.until_hint')}
        min={closings.today}
        value={typed.expires_on}
        onChange={({ currentTarget: { value } }) => change({ expires_on: value })}
        error={about('expires_on')}
      />
      <div className={page.acts}>
        <Button type="submit" loading={reopening.isPending}>
          {t('staff.closings.reopen')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('staff.cancel')}
        </Button>
      </div>
    </form>
  );
}
