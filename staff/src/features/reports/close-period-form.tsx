import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refusal } from '@/api/refusal';
import type { Closings, PeriodLife } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { closePeriod } from './api/close-period';

interface Props {
  closings: Closings;
  period: PeriodLife;
  onDone: () => void;
}

/** Where reports are missing the code is typed once more: they go on record as omitted. */
export function ClosePeriodForm({ closings, period, onDone }: Props) {
  const { t, named } = useTexts();
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  const closing = useMutation({
    mutationFn: () => closePeriod(closings.plan.id, period.code, typed.trim()),
    onSuccess: async () => {
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    closing.mutate();
  };
  const error = closing.error instanceof Refusal ? closing.error.about('confirmation')?.message : undefined;
  return (
    <form className={page.form} onSubmit={submit} noValidate>
      <ProblemSummary error={closing.error} fields={{ confirmation: 'close-confirmation' }} />
      <p>{t('staff.closings.close_text')}</p>
      {period.missing.length > 0 && (
        <>
          <p>
            <strong>{t('staff.closings.will_omit', { count: period.missing.length })}</strong>
          </p>
          <ul>
            {period.missing.map(({ office, state }) => (
              <li key={office.id}>
                {office.name} <span className="soft">({named('staff.report_state', state ?? 'missing')})</span>
              </li>
            ))}
          </ul>
          <TextInput
            id="close-confirmation"
            label={t('staff.closings.confirmation', { code: period.code })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            error={error}
            autoComplete="off"
          />
        </>
      )}
      <div className={page.acts}>
        <Button type="submit" loading={closing.isPending}>
          {t('staff.closings.close')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('staff.cancel')}
        </Button>
      </div>
    </form>
  );
}
