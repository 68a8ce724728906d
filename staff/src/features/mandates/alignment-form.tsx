import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import type { Alignment, Mandate } from '@/api/contract';
import { Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import classes from './alignment.module.css';
import { editAlignment } from './api/edit-alignment';
import { ChoiceList } from './choice-list';
import { entryChoices, objectiveChoices } from './choices';

interface Props {
  element: string;
  alignment: Alignment;
  mandates: Mandate[];
  asksReason: boolean;
  onDone: () => void;
}

/** Entries of outside plans and further objectives, searched by code and words, added and removed. */
export function AlignmentForm({ element, alignment, mandates, asksReason, onDone }: Props) {
  const { t } = useTexts();
  const client = useQueryClient();
  const [entries, setEntries] = useState(() => alignment.alignments.map((one) => one.id));
  const [objectives, setObjectives] = useState(() => alignment.contributions.map((one) => one.id));
  const [reason, setReason] = useState('');
  const saving = useMutation({
    mutationFn: () =>
      editAlignment(element, {
        version: alignment.version,
        alignments: entries,
        contributions: objectives,
        ...(asksReason && { reason }),
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      onDone();
    },
  });
  const offered = useMemo(() => entryChoices(mandates), [mandates]);
  const about = (field: string) => (saving.error instanceof Refusal ? saving.error.about(field)?.message : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form className={classes.dialog} onSubmit={submit} noValidate>
      <ProblemSummary error={saving.error} fields={{ reason: 'alignment-reason' }} />
      {mandates.length === 0 ? (
        <p>{t('staff.alignment.no_mandates')}</p>
      ) : (
        <ChoiceList
          label={t('staff.alignment.entries')}
          hint={t('staff.alignment.search_hint')}
          choices={offered}
          chosen={entries}
          onChosen={setEntries}
        />
      )}
      {alignment.objectives.length > 0 && (
        <ChoiceList
          label={t('staff.alignment.contributes')}
          hint={t('staff.alignment.counted_once')}
          choices={objectiveChoices(alignment)}
          chosen={objectives}
          onChosen={setObjectives}
        />
      )}
      {asksReason && (
        <TextInput
          id="alignment-reason"
          label={t('staff.edit.reason')}
          description={t('staff.edit.reason_hint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={about('reason')}
        />
      )}
      <div>
        <Button type="submit" loading={saving.isPending}>
          {t('staff.save')}
        </Button>{' '}
        <Button variant="subtle" onClick={onDone}>
          {t('staff.cancel')}
        </Button>
      </div>
    </form>
  );
}
