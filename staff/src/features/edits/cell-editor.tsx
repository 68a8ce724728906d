import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { ContentRow } from '@/api/contract';
import { Refusal, Unreachable } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import { boxText, fieldOf, kindsOf, type Names } from './columns';
import { levelsUnder, type SeenRow } from './content';
import classes from './content-grid.module.css';
import type { Acts } from './use-acts';
import type { Commands } from './use-commands';
import { type Cell, type Grid, newId } from './use-grid';

interface Props {
  shown: SeenRow;
  cell: Cell;
  typed: string | null;
  grid: Grid;
  commands: Commands;
  acts: Acts;
  names: Names;
  goTo: (cell: Cell) => void;
}

type Choice = { value: string; label: string };

/** The box of one cell: Enter saves, Tab saves and goes on to the next, Escape leaves it as it was. */
export function CellEditor({ shown: { row }, cell, typed, grid, commands, acts, names, goTo }: Props) {
  const { t, named } = useTexts();
  const [text, setText] = useState(typed ?? boxText(row, cell.column, grid.whole.levels));
  const box = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const isLeaving = useRef(false);
  const errorId = useId();
  useEffect(() => {
    box.current?.focus();
    const shown: unknown = box.current;
    if (typed === null && shown instanceof HTMLInputElement && shown.type === 'text') shown.select();
  }, [typed]);

  /** Of what is there already the box closes at once; only if it is refused it comes back, with what was typed. */
  const saveBehind = () =>
    commands.save(cell, text).then((id) => {
      if (id !== null) return;
      grid.setEditing({ cell, typed: text });
      goTo(cell);
    });
  /** `next`: where one goes on typing; nothing: the cell itself keeps the focus. */
  const leave = async (next: Cell | null) => {
    if (isLeaving.current) return;
    isLeaving.current = true;
    const isNew = cell.id === newId;
    const id = isNew ? await commands.save(cell, text) : cell.id;
    isLeaving.current = id !== null;
    if (id === null) return box.current?.focus();
    const there = { ...(next ?? cell), id };
    grid.setEditing(next && commands.mayType(next) ? { cell: there, typed: null } : null);
    goTo(there);
    if (!isNew) void saveBehind();
  };
  const onBlur = async () => {
    if (isLeaving.current || acts.conflict) return;
    if (cell.id === newId && text.trim() === '') return commands.discard();
    isLeaving.current = true;
    if (cell.id === newId) {
      isLeaving.current = (await commands.save(cell, text)) !== null;
      if (!isLeaving.current) return;
    } else void saveBehind();
    grid.setEditing((open) => (open?.cell.column === cell.column && open.cell.id === cell.id ? null : open));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      isLeaving.current = true;
      commands.discard();
      goTo(row.id === newId ? { id: grid.seen[grid.at - 1]?.row.id ?? '', column: cell.column } : cell);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void leave(null);
    } else if (event.key === 'Tab') {
      const next = grid.step(cell, event.shiftKey ? -1 : 1);
      event.preventDefault();
      void leave(next);
    }
  };
  const { problem } = acts;
  const message =
    problem instanceof Refusal
      ? (problem.about(fieldOf(cell.column, row, grid.whole.levels) ?? cell.column)?.message ?? problem.problem.title)
      : null;
  const shared = {
    ref: box,
    id: `box-${cell.column}`,
    'aria-label': `${named('staff.edit.column', cell.column)}, ${row.code} ${row.name}`,
    'aria-invalid': problem !== null,
    'aria-describedby': problem === null ? undefined : errorId,
    className: classes.box,
    value: text,
    onKeyDown,
    onChange: (event: { currentTarget: { value: string } }) => setText(event.currentTarget.value),
    onBlur: () => void onBlur(),
  };
  const choices = choicesFor(row, cell, grid, names, named);
  const isDay = cell.column === 'start_on' || cell.column === 'end_on';
  return (
    <>
      {choices ? (
        <select {...shared}>
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input {...shared} type={isDay ? 'date' : 'text'} autoComplete="off" />
      )}
      {problem !== null && (
        <span id={errorId} role="alert" className={classes.error}>
          {problem instanceof Unreachable
            ? t('staff.error.unreachable.title')
            : (message ?? t('staff.error.not_saved'))}
        </span>
      )}
    </>
  );
}

function choicesFor(row: ContentRow, cell: Cell, grid: Grid, names: Names, named: (a: string, b: string) => string) {
  const none: Choice = { value: '', label: '—' };
  const byLabel = (one: Choice, other: Choice) => one.label.localeCompare(other.label);
  if (cell.column === 'office')
    return [none, ...[...names.offices.values()].map(({ id, name }) => ({ value: id, label: name })).sort(byLabel)];
  if (cell.column === 'person')
    return [none, ...[...names.people.values()].map(({ id, name }) => ({ value: id, label: name })).sort(byLabel)];
  if (cell.column === 'level') {
    const parent = row.parent === null ? null : (grid.whole.byId.get(row.parent)?.level ?? null);
    return levelsUnder(names.plan.levels, parent).map((level) => ({ value: level.code, label: level.name }));
  }
  if (cell.column !== 'kind') return null;
  const { prefix, codes } = kindsOf(row, grid.whole.levels);
  return [none, ...codes.map((code) => ({ value: code, label: named(prefix, code) }))];
}
