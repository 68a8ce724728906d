import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ContentRow, Plan } from '@/api/contract';
import { parseNumber } from '@/i18n/numbers';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ProblemSummary } from '@/ui/problem-summary';
import type { Tree } from './content';
import { weightsAct } from './group-acts';
import type { Acts } from './use-acts';
import { WeightScaleChoice } from './weight-scale-choice';
import { WeightTools } from './weight-tools';
import { fromHundredths, mayStand, remainderOf, sharedBelow, sumOf, toHundredths, wholeBelow } from './weights';
import classes from './weights-dialog.module.css';

interface Props {
  acts: Acts;
  parent: ContentRow | null;
  siblings: readonly ContentRow[];
  plan: Plan;
  tree: Tree;
  /** The row one came from: its box takes the focus. */
  at: string;
  onClose: () => void;
}

/** The weights of all siblings together, with what is still to be given. */
export function WeightsDialog({ acts, parent, siblings: live, plan, tree, at, onClose }: Props) {
  const { t, hundredths, language } = useTexts();
  const written = (weight: number | null) => (weight === null ? '' : hundredths(fromHundredths(weight)));
  // As they were when it opened: what is typed belongs to these rows, and what changed meanwhile is a conflict.
  const [siblings] = useState(live);
  const [typed, setTyped] = useState(() => siblings.map((row) => written(toHundredths(row.weight))));
  const read = typed.map((text) => (text.trim() === '' ? null : toHundredths(parseNumber(text, language))));
  const isWrong = typed.some((text) => text.trim() !== '' && parseNumber(text, language) === null);
  const scale = plan.settings.weight_scale;
  const whole = wholeBelow(scale, parent);
  const rest = remainderOf(read, whole);
  const isEmpty = read.every((weight) => weight === null);
  const fill = (weights: readonly (number | null)[]) => setTyped(weights.map(written));
  const weightOf = (row: ContentRow) => read[siblings.indexOf(row)] ?? null;
  const save = async () => {
    const name = parent ? `${parent.code} ${parent.name}` : t('staff.edit.top');
    const changed = siblings.filter((row, index) => toHundredths(row.weight) !== read[index]);
    const below = scale === 'absolute' ? changed.flatMap((row) => sharedBelow(tree, row.id, weightOf(row))) : [];
    const given = [...siblings.map((row): [ContentRow, number | null] => [row, weightOf(row)]), ...below];
    const mine = new Map(given.map(([row, weight]) => [row.id, fromHundredths(weight)]));
    const known = new Map(given.map(([row]) => [row.id, row.weight]));
    const wasStanding = mayStand(
      siblings.map((row) => toHundredths(row.weight)),
      whole,
    );
    const act = weightsAct(acts.desk, t('staff.weights.done', { name }), parent?.id ?? null, mine, known, wasStanding);
    if ((await acts.perform(act)) === 'done') onClose();
  };
  const restText = isEmpty
    ? t('staff.weights.equal_count')
    : rest === 0
      ? t('staff.weights.complete', { whole: hundredths(whole / 100) })
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
        <WeightScaleChoice plan={plan} parent={parent} />
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
        <p className={classes.rest} data-complete={mayStand(read, whole)} aria-live="polite">
          <span>{t('staff.weights.sum', { sum: hundredths(sumOf(read) / 100) })}</span>
          <strong>{restText}</strong>
        </p>
        <WeightTools read={read} whole={whole} siblings={siblings} isWrong={isWrong} onFill={fill} />
        <div className={classes.acts}>
          <Button type="submit" disabled={isWrong || !mayStand(read, whole)} loading={acts.isBusy}>
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
