import { type KeyboardEvent, useRef } from 'react';
import { folded } from '@/i18n/folded';
import { movedByKey } from './moving';
import { hasBelow, type Item, type Span } from './schedule';

interface Given {
  shown: readonly Item[];
  active: number;
  pageSize: () => number;
  isOpen: (item: Item) => boolean;
  trial: Span | undefined;
  moveTo: (index: number) => void;
  onToggle: (items: Item[], isOpen: boolean) => void;
  onEnter: (item: Item) => void;
  onTry: (item: Item, span: Span) => void;
  onAsk: (item: Item) => void;
  onCancel: () => void;
  onZoom: (finer: boolean) => void;
}

const typingPause = 700;

/** The whole Gantt by keyboard: a tree's keys, F2 to move days, + and - to zoom, letters to find. */
export function useGanttKeys(given: Given) {
  const typed = useRef({ text: '', at: 0 });
  const { shown, active, trial } = given;

  /** The next row whose code or name begins with what was typed. */
  const found = (key: string, now: number) => {
    const text = now - typed.current.at < typingPause ? typed.current.text + key : key;
    typed.current = { text, at: now };
    const wanted = folded(text);
    const first = text.length === 1 ? active + 1 : active;
    for (let step = 0; step < shown.length; step++) {
      const index = (first + step) % shown.length;
      const row = shown[index]?.row;
      if (row && (folded(row.name).startsWith(wanted) || folded(row.code).startsWith(wanted))) return index;
    }
    return null;
  };

  const moving = (item: Item, span: Span, event: KeyboardEvent): boolean => {
    const next = movedByKey(span, event);
    if (next) given.onTry(item, next);
    else if (event.key === 'Enter') given.onAsk(item);
    else if (event.key === 'Escape') given.onCancel();
    else return false;
    return true;
  };

  const parentOf = (item: Item) => shown.findLastIndex((other, index) => index < active && other.depth < item.depth);
  const walk = (item: Item, event: KeyboardEvent): boolean => {
    const isOpen = given.isOpen(item);
    const goal = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: shown.length - 1,
      PageDown: active + given.pageSize(),
      PageUp: active - given.pageSize(),
      ArrowRight: isOpen ? active + 1 : undefined,
      ArrowLeft: isOpen ? undefined : parentOf(item),
    }[event.key];
    if (goal !== undefined) given.moveTo(goal);
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      if (hasBelow(item)) given.onToggle([item], !isOpen);
    } else return false;
    return true;
  };

  const act = (item: Item, event: KeyboardEvent): boolean => {
    if (event.key === 'Enter') given.onEnter(item);
    else if (event.key === 'F2' && item.row.may_edit) item.span ? given.onTry(item, item.span) : given.onAsk(item);
    else if (event.key === '*')
      given.onToggle(
        shown.filter((other) => other.row.parent === item.row.parent),
        true,
      );
    else if (event.key === '+' || event.key === '-') given.onZoom(event.key === '+');
    else if (/^[\p{L}\p{N}.]$/u.test(event.key)) {
      const index = found(event.key, event.timeStamp);
      if (index !== null) given.moveTo(index);
    } else return false;
    return true;
  };

  return (event: KeyboardEvent) => {
    const item = shown[active];
    const isOnRow = event.target instanceof HTMLElement && event.target.dataset.row !== undefined;
    if (!item || !isOnRow || event.altKey || event.metaKey) return;
    const isDone = trial ? moving(item, trial, event) : !event.ctrlKey && (walk(item, event) || act(item, event));
    if (isDone) event.preventDefault();
  };
}
