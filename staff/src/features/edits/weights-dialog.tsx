import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ContentRow } from '@/api/contract';
import { parseNumber } from '@/i18n/numbers';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ProblemSummary } from '@/ui/problem-summary';
import { weightsAct } from './group-acts';
import type { Acts } from './use-acts';
import {
  equalWeights,
  fromHundredths,
  mayStand,
  remainderOf,
  scaledWeights,
  sumOf,
  toHundredths,
  withRemainderAt,
} from './weights';
import classes from './weights-dialog.module.css';

interface Props {
  acts: Acts;
  parent: ContentRow | null;
  siblings: readonly ContentRow[];
  /** The row one came from: its box takes the focus. */
  at: string;
  onClose: () => void;
}

/** The weights of all siblings together, with what is still to be given. */
export function WeightsDialog({ acts, parent, siblings: live, at, onClose }: Props) {
  const { t, hundredths, language } = useTexts();
  const written = (weight: number | null) => (weight === null ? '' : hundredths(fromHundredths(weight)));
  // As they were when it opened: what is typed belongs to these rows, and what changed meanwhile is a conflict.
  const [siblings] = useState(live);
  const [typed, setTyped] = useState(() => siblings.map((row) => written(toHundredths(row.weight))));
  const read = typed.map((text) => (text.trim() === '' ? null : toHundredths(parseNumber(text, language))));
  const isWrong = typed.some((text) => text.trim() !== '' && parseNumber(text, language) === null);
  const rest = remainderOf(read);
  const isEmpty = read.every((weight) => weight === null);
  const fill = (weights: readonly (number | null)[] | null) => weights && setTyped(weights.map(written));
  const save = async () => {
    const name = parent ? `${parent.code} ${parent.name}` : t('staff.edit.top');
    const mine = new Map(siblings.map((row, index) => [row.id, fromHundredths(read[index] ?? null)]));
    const known = new Map(siblings.map((row) => [row.id, row.weight]));
    const say = t('staff.weights.done', { name });
    if ((await acts.perform(weightsAct(acts.desk, say, parent?.id ?? null, mine, known))) === 'done') onClose();
  };
  const restText = isEmpty
    ? t('staff.weights.equal_count')
    : rest === 0
      ? t('staff.weights.complete')
      : t(rest > 0 ? 'staff.weights.missing' : 'staff.weights.too_much', { rest: hundredths(Math.abs(rest) / 100) });
  return (
    <Dialog
      isOpen
      isCareful
      title={t('staff.weights.title', { name: parent?.name ?? t('staff.edit.top') })}
      onClose={onClose}
    >
      <ProblemSummary error={acts.problem} />
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ul className={classes.rows}>
          {siblings.map((row, index) => (
            <li key={row.id}>
              <label htmlFor={`weight-${row.id}`}>
                <span className="soft">{row.code}</span> {row.name}
              </label>
              <TextInput
                id={`weight-${row.id}`}
                data-autofocus={row.id === at || undefined}
                inputMode="decimal"
                autoComplete="off"
                value={typed[index] ?? ''}
                error={typed[index]?.trim() !== '' && parseNumber(typed[index] ?? '', language) === null}
                onFocus={(event) => event.currentTarget.select()}
                onChange={(event) => {
                  const text = event.currentTarget.value;
                  setTyped((kept) => kept.map((one, place) => (place === index ? text : one)));
                }}
              />
            </li>
          ))}
        </ul>
        <p className={classes.rest} data-complete={mayStand(read)} aria-live="polite">
          <span>{t('staff.weights.sum', { sum: hundredths(sumOf(read) / 100) })}</span>
          <strong>{restText}</strong>
        </p>
        <div className={classes.tools}>
          <Button variant="default" size="compact-sm" onClick={() => fill(equalWeights(siblings.length))}>
            {t('staff.weights.equal')}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            disabled={isEmpty || rest === 0}
            onClick={() => fill(scaledWeights(read))}
          >
            {t('staff.weights.scale')}
          </Button>
          <Button variant="default" size="compact-sm" disabled={isEmpty} onClick={() => fill(siblings.map(() => null))}>
            {t('staff.weights.empty')}
          </Button>
          <NativeSelect
            aria-label={t('staff.weights.rest_to')}
            value=""
            disabled={rest === 0 || isWrong}
            onChange={(event) => fill(withRemainderAt(read, Number(event.currentTarget.value)))}
            data={[
              { value: '', label: t('staff.weights.rest_to'), disabled: true },
              ...siblings.map((row, index) => ({
                value: String(index),
                label: `${row.code} ${row.name}`,
                disabled: withRemainderAt(read, index) === null,
              })),
            ]}
          />
        </div>
        <div className={classes.acts}>
          <Button type="submit" disabled={isWrong || !mayStand(read)} loading={acts.isBusy}>
            {t('staff.weights.save')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t('staff.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
