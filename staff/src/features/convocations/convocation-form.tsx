import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sessionQuery } from '@/api/get-session';
import { Refusal } from '@/api/refusal';
import type { Convocations, ConvokeOffices } from '@/api/reporting-contract';
import { daysAfter } from '@/i18n/days';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { convokeOffices } from './api/convoke-offices';
import classes from './convocations.module.css';

interface Props {
  offices: Convocations['may_convoke'];
  onDone: () => void;
}

const boxes = { title: 'call-title', purpose: 'call-purpose', held_on: 'call-day', offices: 'call-offices' };

/** To what, for which day, what to bring, whom. */
export function ConvocationForm({ offices, onDone }: Props) {
  const { t } = useTexts();
  const client = useQueryClient();
  const today = useQuery(sessionQuery).data?.today ?? '';
  const [typed, setTyped] = useState<ConvokeOffices>({
    title: '',
    purpose: '',
    held_on: daysAfter(today, 1),
    offices: [],
  });
  const set = (part: Partial<ConvokeOffices>) => setTyped((kept) => ({ ...kept, ...part }));
  const calling = useMutation({
    mutationFn: () => convokeOffices(typed),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['convocations'] });
      onDone();
    },
  });
  const isEvery = typed.offices.length === offices.length;
  const about = (field: string) => (calling.error instanceof Refusal ? calling.error.about(field)?.message : undefined);
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        calling.mutate();
      }}
    >
      <ProblemSummary error={calling.error} fields={boxes} />
      <TextInput
        id={boxes.title}
        label={t('staff.convocations.name')}
        value={typed.title}
        error={about('title')}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Textarea
        id={boxes.purpose}
        label={t('staff.convocations.purpose')}
        value={typed.purpose}
        error={about('purpose')}
        onChange={(event) => set({ purpose: event.currentTarget.value })}
        autosize
        minRows={2}
      />
      <TextInput
        id={boxes.held_on}
        type="date"
        label={t('staff.convocations.held_on')}
        value={typed.held_on}
        error={about('held_on')}
        onChange={(event) => set({ held_on: event.currentTarget.value })}
        maw="14rem"
      />
      <Checkbox.Group
        label={t('staff.convocations.offices')}
        value={typed.offices}
        error={about('offices')}
        onChange={(chosen) => set({ offices: chosen })}
      >
        <Button
          variant="default"
          size="compact-sm"
          my="sm"
          onClick={() => set({ offices: isEvery ? [] : offices.map(({ id }) => id) })}
        >
          {t(isEvery ? 'staff.convocations.no_office' : 'staff.convocations.every_office')}
        </Button>
        <div id={boxes.offices} tabIndex={-1} className={classes.boxes}>
          {offices.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} />
          ))}
        </div>
      </Checkbox.Group>
      <div className={classes.acts}>
        <Button type="submit" loading={calling.isPending}>
          {t('staff.convocations.send')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('staff.cancel')}
        </Button>
      </div>
    </form>
  );
}
