import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { addPeriods } from '@/api/add-periods';
import type { PeriodKind } from '@/api/contract';
import { Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { periodKinds } from './period-kinds';

interface Props {
  institution: string;
  today: string;
}

const fields = { start_on: 'period-start', end_on: 'period-end' };

/** All periods of one kind between two days; those that are there already stay as they are. */
export function PeriodForm({ institution, today }: Props) {
  const { t, named } = useTexts();
  const client = useQueryClient();
  const year = today.slice(0, 4);
  const [kind, setKind] = useState<PeriodKind>('quarter');
  const [start, setStart] = useState(`${year}-01-01`);
  const [end, setEnd] = useState(`${year}-12-31`);
  const adding = useMutation({
    mutationFn: () => addPeriods({ institution, kind, start_on: start, end_on: end }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['periods'] });
      await client.invalidateQueries({ queryKey: ['plans'] });
    },
  });
  const about = (field: string) => (adding.error instanceof Refusal ? adding.error.about(field)?.message : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate();
  };
  return (
    <form className={page.section} onSubmit={submit} noValidate>
      <ProblemSummary error={adding.error} fields={fields} />
      <div className={page.fields}>
        <NativeSelect
          label={t('staff.period.kind')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as PeriodKind)}
          data={periodKinds.map((value) => ({ value, label: named('staff.frequency', value) }))}
        />
        <TextInput
          id={fields.start_on}
          type="date"
          label={t('staff.period.start_on')}
          value={start}
          onChange={(event) => setStart(event.currentTarget.value)}
          error={about('start_on')}
        />
        <TextInput
          id={fields.end_on}
          type="date"
          label={t('staff.period.end_on')}
          value={end}
          onChange={(event) => setEnd(event.currentTarget.value)}
          error={about('end_on')}
        />
      </div>
      <div className={page.acts}>
        <Button type="submit" loading={adding.isPending}>
          {t('staff.period.add')}
        </Button>
        <span className={page.saved} role="status">
          {adding.isSuccess && t('staff.period.there', { count: adding.data.length })}
        </span>
      </div>
    </form>
  );
}
