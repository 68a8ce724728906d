// The plan in time as the Gantt needs it: rows in tree order with days as numbers, and which of them are seen.
import type { Schedule, ScheduleRow } from '@/api/contract';
import { dayNumber } from './day-number';
import type { Range } from './time-scale';

/** Both days included. */
export interface Span {
  start: number;
  end: number;
}

export interface Item {
  row: ScheduleRow;
  depth: number;
  /** Its place in the whole list, and the place after all that hangs below it. */
  index: number;
  below: number;
  /** Which of how many siblings it is. */
  position: number;
  siblings: number;
  span: Span | null;
  approved: Span | null;
}

export interface Plan {
  items: readonly Item[];
  byId: ReadonlyMap<string, Item>;
  range: Range;
}

const spanOf = (start: string | null, end: string | null): Span | null =>
  start !== null && end !== null ? { start: dayNumber(start), end: dayNumber(end) } : null;

export const isMilestone = ({ start, end }: Span) => start === end;
export const isCritical = ({ row }: Item) => row.slack_days === 0;
export const hasBelow = ({ index, below }: Item) => below > index + 1;
/** Days by which it ends later than first approved; negative when earlier. */
export const delayOf = ({ span, approved }: Item) => (span && approved ? span.end - approved.end : null);

export function planOf(schedule: Schedule): Plan {
  const items: Item[] = [];
  const byId = new Map<string, Item>();
  const open: Item[] = [];
  const counts = new Map<string | null, number>();
  const close = (item: Item) => {
    item.below = items.length;
  };
  for (const row of schedule.items) {
    while (open.length > 0 && open.at(-1)?.row.id !== row.parent) close(open.pop() as Item);
    const position = (counts.get(row.parent) ?? 0) + 1;
    counts.set(row.parent, position);
    const index = items.length;
    const span = spanOf(row.start_on, row.end_on);
    const approved = spanOf(row.approved_start_on, row.approved_end_on);
    const item = { row, depth: open.length, index, below: index + 1, position, siblings: 0, span, approved };
    items.push(item);
    byId.set(row.id, item);
    open.push(item);
  }
  open.forEach(close);
  for (const item of items) item.siblings = counts.get(item.row.parent) ?? 1;
  return { items, byId, range: rangeOf(schedule, items) };
}

/** The plan's own days, and whatever reaches beyond them. */
function rangeOf(schedule: Schedule, items: Item[]): Range {
  const range = { from: dayNumber(schedule.plan.start_on), until: dayNumber(schedule.plan.end_on) + 1 };
  for (const { span, approved, row } of items)
    for (const each of [span, approved, spanOf(row.latest_end_on, row.latest_end_on)])
      if (each) {
        range.from = Math.min(range.from, each.start);
        range.until = Math.max(range.until, each.end + 1);
      }
  return range;
}

/** In tree order: what is below an opened branch; with `wanted`, those and the way to them. */
export function shownItems(plan: Plan, opened: ReadonlySet<string>, under: string | undefined, wanted?: Set<string>) {
  const top = under === undefined ? undefined : plan.byId.get(under);
  const shown: Item[] = [];
  const end = top?.below ?? plan.items.length;
  for (let index = top ? top.index + 1 : 0; index < end; ) {
    const item = plan.items[index] as Item;
    const isShown = wanted === undefined || wanted.has(item.row.id);
    if (isShown) shown.push(item);
    index = isShown && (wanted !== undefined || opened.has(item.row.id)) ? index + 1 : item.below;
  }
  return shown;
}

/** Those that `matches`, and all above them. */
export function withParents(plan: Plan, matches: (item: Item) => boolean): Set<string> {
  const wanted = new Set<string>();
  for (const item of plan.items)
    if (matches(item))
      for (let at: Item | undefined = item; at && !wanted.has(at.row.id); at = plan.byId.get(at.row.parent ?? ''))
        wanted.add(at.row.id);
  return wanted;
}

/** So many branches are open at first that the first levels are seen, and not thousands of rows. */
export function firstOpened(plan: Plan, most = 60): Set<string> {
  const opened = new Set<string>();
  for (let depth = 0; depth < 6; depth++) {
    const level = plan.items.filter((item) => item.depth === depth && hasBelow(item));
    const count = plan.items.filter((item) => item.depth <= depth + 1).length;
    if (level.length === 0 || (depth > 0 && count > most)) break;
    for (const item of level) opened.add(item.row.id);
  }
  return opened;
}

/** Whom it waits for although they end after it begins. */
export function brokenWaits({ row, span }: Item, byId: Plan['byId'], moved: Span | null = span): Item[] {
  if (moved === null) return [];
  return row.predecessors.flatMap(({ element, lag_days }) => {
    const before = byId.get(element);
    return before?.span && moved.start <= before.span.end + lag_days ? [before] : [];
  });
}
