import { Button, Radio, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '@/api/refusal';
import type { Convocation, MarkParticipation } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { markParticipation } from './api/mark-participation';
import classes from './convocations.module.css';

interface Props {
  convocation: string;
  office: Convocation['offices'][number];
  onDone: () => void;
}

type Kind = MarkParticipation['participation'];
const kinds: readonly Kind[] = ['in_time_and_form', 'late', 'out_of_form', 'absent'];

/** How an office took part; anything but in time and form is told in words. */
export function MarkForm({ convocation, office, onDone }: Props) {
  const { t, named } = useTexts();
  const client = useQueryClient();
  const [participation, setParticipation] = useState<Kind>(office.participation ?? 'in_time_and_form');
  const [note, setNote] = useState(office.note);
  const marking = useMutation({
    mutationFn: () => markParticipation(convocation, { office: office.office, participation, note: note.trim() }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['convocations'] });
      onDone();
    },
  });
  const about = (field: string) => (marking.error instanceof Refusal ? marking.error.about(field)?.message : undefined);
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        marking.mutate();
      }}
    >
      <ProblemSummary error={marking.error} fields={{ note: 'call-note', participation: 'call-participation' }} />
      <Radio.Group
        id="call-participation"
        label={t('staff.convocations.participation')}
        value={participation}
        error={about('participation')}
        onChange={(chosen) => setParticipation(chosen as Kind)}
      >
        {kinds.map((kind) => (
          <Radio key={kind} value={kind} label={named('staff.participation', kind)} mt="xs" />
        ))}
      </Radio.Group>
      <Textarea
        id="call-note"
        label={t('staff.convocations.note')}
        value={note}
        error={about('note')}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        minRows={2}
      />
      <div className={classes.acts}>
        <Button type="submit" loading={marking.isPending}>
          {t('staff.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('staff.cancel')}
        </Button>
      </div>
    </form>
  );
}
