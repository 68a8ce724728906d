import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sessionQuery } from '@/api/get-session';
import { Refusal } from '@/api/refusal';
import type { AddRecommendation, Recommendations } from '@/api/reporting-contract';
import { daysAfter } from '@/i18n/days';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { addRecommendation } from './api/add-recommendation';
import { criteria } from './codes';
import classes from './recommendations.module.css';

interface Props {
  offices: Recommendations['may_recommend'];
  names: Recommendations['origins'];
  onDone: () => void;
}

/** So many days to answer, unless one says otherwise. */
const usualDays = 10;
const boxes = { office: 'recommendation-office', text: 'recommendation-text', due_on: 'recommendation-due' };

/** To whom, in whose name, under which criterion, what, by when. */
export function RecommendationForm({ offices, names, onDone }: Props) {
  const { t, named } = useTexts();
  const client = useQueryClient();
  const today = useQuery(sessionQuery).data?.today ?? '';
  const [typed, setTyped] = useState<AddRecommendation>({
    office: offices[0]?.id ?? '',
    origin: names[0] ?? 'planning',
    criterion: 'consistency',
    text: '',
    due_on: daysAfter(today, usualDays),
  });
  const set = (part: Partial<AddRecommendation>) => setTyped((kept) => ({ ...kept, ...part }));
  const adding = useMutation({
    mutationFn: () => addRecommendation(typed),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['recommendations'] });
      onDone();
    },
  });
  const about = (field: string) => (adding.error instanceof Refusal ? adding.error.about(field)?.message : undefined);
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        adding.mutate();
      }}
    >
      <ProblemSummary error={adding.error} fields={boxes} />
      <div className={classes.pair}>
        <NativeSelect
          id={boxes.office}
          label={t('staff.recommendations.office')}
          value={typed.office}
          error={about('office')}
          onChange={(event) => set({ office: event.currentTarget.value })}
          data={offices.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <NativeSelect
          label={t('staff.recommendations.origin')}
          value={typed.origin}
          onChange={(event) => set({ origin: event.currentTarget.value as AddRecommendation['origin'] })}
          data={names.map((value) => ({ value, label: named('staff.recommendation_origin', value) }))}
        />
        <NativeSelect
          label={t('staff.recommendations.criterion')}
          value={typed.criterion}
          onChange={(event) => set({ criterion: event.currentTarget.value as AddRecommendation['criterion'] })}
          data={criteria.map((value) => ({ value, label: named('staff.recommendation_criterion', value) }))}
        />
        <TextInput
          id={boxes.due_on}
          type="date"
          label={t('staff.recommendations.due_on')}
          value={typed.due_on}
          error={about('due_on')}
          onChange={(event) => set({ due_on: event.currentTarget.value })}
        />
      </div>
      <Textarea
        id={boxes.text}
        label={t('staff.recommendations.text')}
        description={t('staff.recommendations.text_hint')}
        value={typed.text}
        error={about('text')}
        onChange={(event) => set({ text: event.currentTarget.value })}
        autosize
        minRows={3}
      />
      <div className={classes.acts}>
        <Button type="submit" loading={adding.isPending}>
          {t('staff.recommendations.send')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('staff.cancel')}
        </Button>
      </div>
    </form>
  );
}
