import { Button, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { Element, Priority } from '@/api/contract';
import { elementsQuery } from '@/api/list-elements';
import { officesQuery } from '@/api/list-offices';
import { Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { editElement } from './api/edit-element';
import { changeOf, detailsOf } from './details';
import { OfficesField } from './offices-field';
import { PredecessorsField } from './predecessors-field';

interface Props {
  element: Element;
  onDone: () => void;
}

const priorities: Priority[] = ['high', 'medium', 'low'];
const distinct = (values: string[]) => [...new Set(values.filter(Boolean))].sort((a, b) => a.localeCompare(b));

export function DetailsForm({ element, onDone }: Props) {
  const { t, named } = useTexts();
  const client = useQueryClient();
  const prefix = useId();
  const [said, setSaid] = useState(() => detailsOf(element));
  const [reason, setReason] = useState('');
  const { data: rows } = useQuery(elementsQuery(element.plan.id, element.on));
  const { data: offices } = useQuery(officesQuery);
  const asksReason = element.plan.state !== 'draft';
  const saving = useMutation({
    mutationFn: async () => {
      const change = changeOf(element, said, reason);
      if (change) await editElement(element.id, change);
    },
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['elements', element.id] }),
        client.invalidateQueries({ queryKey: ['plans', element.plan.id] }),
      ]);
      onDone();
    },
  });
  const about = (field: string) => (saving.error instanceof Refusal ? saving.error.about(field)?.message : undefined);
  const set = (change: Partial<typeof said>) => setSaid((kept) => ({ ...kept, ...change }));
  const field = (name: string) => ({ id: prefix + name, error: about(name) });
  const names = ['description', 'theme', 'place', 'priority', 'collaborating_offices', 'predecessors', 'reason'];
  const suggestions = (name: 'theme' | 'place') => (
    <datalist id={`${prefix}${name}s`}>
      {distinct((rows?.items ?? []).map((row) => row[name])).map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <ProblemSummary error={saving.error} fields={Object.fromEntries(names.map((name) => [name, prefix + name]))} />
        <Textarea
          {...field('description')}
          data-autofocus
          autosize
          minRows={3}
          maxRows={10}
          label={t('staff.element.description')}
          value={said.description}
          onChange={(event) => set({ description: event.currentTarget.value })}
        />
        <TextInput
          {...field('theme')}
          list={`${prefix}themes`}
          label={t('staff.element.theme')}
          value={said.theme}
          onChange={(event) => set({ theme: event.currentTarget.value })}
        />
        {suggestions('theme')}
        <TextInput
          {...field('place')}
          list={`${prefix}places`}
          label={t('staff.element.place')}
          value={said.place}
          onChange={(event) => set({ place: event.currentTarget.value })}
        />
        {suggestions('place')}
        <NativeSelect
          {...field('priority')}
          label={t('staff.element.priority')}
          value={said.priority}
          onChange={(event) => set({ priority: event.currentTarget.value as Priority | '' })}
          data={[
            { value: '', label: '—' },
            ...priorities.map((value) => ({ value, label: named('staff.priority', value) })),
          ]}
        />
        <OfficesField
          id={`${prefix}collaborating_offices`}
          offices={offices ?? []}
          chosen={said.offices}
          onChange={(chosen) => set({ offices: chosen })}
        />
        <PredecessorsField
          id={`${prefix}predecessors`}
          rows={rows?.items ?? []}
          self={element.id}
          chosen={said.predecessors}
          error={about('predecessors')}
          onChange={(predecessors) => set({ predecessors })}
        />
        {asksReason && (
          <TextInput
            {...field('reason')}
            label={t('staff.edit.reason')}
            description={t('staff.edit.reason_hint')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <Button type="submit" loading={saving.isPending} w="max-content">
          {t('staff.save')}
        </Button>
      </Stack>
    </form>
  );
}
