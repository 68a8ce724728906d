import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ProblemSummary } from '@/ui/problem-summary';
import { editElement } from './api/edit-element';
import { dayNumber, dayText } from './day-number';
import classes from './move-form.module.css';
import { brokenText, delayText, spanText } from './row-sentence';
import { brokenWaits, type Item, type Plan, type Span } from './schedule';

interface Props {
  item: Item;
  span: Span | null;
  plan: Plan;
  /** The plan is approved: a change says why. */
  asksReason: boolean;
  onClose: (sentence?: string) => void;
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Asks before days are moved: from what to what, what that does to others, and why. */
export function MoveForm({ item, span, plan, asksReason, onClose }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const client = useQueryClient();
  const prefix = useId();
  const [start, setStart] = useState(span ? dayText(span.start) : '');
  const [end, setEnd] = useState(span ? dayText(span.end) : '');
  const [reason, setReason] = useState('');
  // What was read when it opened. Only who was told that somebody else changed it saves on what is true now.
  const [readVersion] = useState(item.row.version);
  const [isOvertaken, setOvertaken] = useState(false);
  const { row } = plan.byId.get(item.row.id) ?? item;
  const now = plan.byId.get(item.row.id) ?? item;
  const sending = useMutation({
    mutationFn: () =>
      editElement(row.id, {
        version: isOvertaken ? row.version : readVersion,
        start_on: start,
        end_on: end,
        ...(asksReason && { reason }),
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      const words = next ? spanText(next, texts) : '';
      onClose(t('staff.schedule.move.saved', { code: row.code, span: words }));
    },
    onError: (problem) => {
      if (!(problem instanceof Refusal) || problem.status !== 409) return;
      setOvertaken(true);
      client.invalidateQueries({ queryKey: ['plans'] });
    },
  });
  const next = isDay(start) && isDay(end) ? { start: dayNumber(start), end: dayNumber(end) } : null;
  const errorOf = (field: string) =>
    sending.error instanceof Refusal ? sending.error.about(field)?.message : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sending.mutate();
  };
  return (
    <Dialog title={t('staff.schedule.move.title', { code: row.code })} isOpen isCareful onClose={() => onClose()}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <p>{row.name}</p>
        <ProblemSummary
          error={sending.error}
          fields={{ start_on: `${prefix}start`, end_on: `${prefix}end`, reason: `${prefix}reason` }}
        />
        <div className={classes.days}>
          <TextInput
            id={`${prefix}start`}
            type="date"
            required
            data-autofocus
            label={t('staff.schedule.move.start')}
            value={start}
            onChange={(event) => setStart(event.currentTarget.value)}
            error={errorOf('start_on')}
          />
          <TextInput
            id={`${prefix}end`}
            type="date"
            required
            label={t('staff.schedule.move.end')}
            value={end}
            onChange={(event) => setEnd(event.currentTarget.value)}
            error={errorOf('end_on')}
          />
        </div>
        <Effects item={now} span={next} plan={plan} />
        {asksReason && (
          <Textarea
            id={`${prefix}reason`}
            required
            label={t('staff.schedule.move.reason')}
            description={t('staff.schedule.move.reason_hint')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={errorOf('reason')}
            autosize
            minRows={2}
          />
        )}
        <div className={classes.bar}>
          <Button type="submit" loading={sending.isPending} disabled={next === null}>
            {t('staff.schedule.move.save')}
          </Button>
          <Button variant="subtle" onClick={() => onClose()}>
            {t('staff.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What was, what that is against what was approved first, and who would begin too early. */
function Effects({ item, span, plan }: { item: Item; span: Span | null; plan: Plan }) {
  const texts = useTexts();
  const { t } = texts;
  const followers = plan.items.filter(({ row }) => row.predecessors.some(({ element }) => element === item.row.id));
  const after = span === null ? plan.byId : new Map(plan.byId).set(item.row.id, { ...item, span });
  const early = followers.filter((other) => brokenWaits(other, after).some(({ row }) => row.id === item.row.id));
  const source =
    item.row.days_from === 'own' ? '' : ` (${texts.named('staff.schedule.days_from', item.row.days_from ?? '')})`;
  const lines = [
    item.span && t('staff.schedule.move.before', { span: `${spanText(item.span, texts)}${source}` }),
    span && delayText(item.approved ? span.end - item.approved.end : null, texts),
    brokenText(item, plan.byId, texts, span),
    early.length > 0 &&
      t('staff.schedule.move.followers', { count: early.length, codes: early.map(({ row }) => row.code).join(', ') }),
  ];
  return (
    <ul className={classes.effects} aria-live="polite">
      {lines.map((line) => line && <li key={line}>{line}</li>)}
    </ul>
  );
}
