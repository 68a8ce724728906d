import { describe, expect, test } from 'vitest';
import { dayNumber, dayText } from './day-number';
import { followersOf, linkPaths } from './link-paths';
import { brokenWaits, delayOf, firstOpened, type Item, isCritical, planOf, shownItems, withParents } from './schedule';
import { smallSchedule } from './small-schedule';
import { scaleOf } from './time-scale';

const plan = planOf(smallSchedule);
const item = (id: string) => plan.byId.get(id) as Item;
const ids = (items: readonly Item[]) => items.map(({ row }) => row.id);

describe('a plan in time', () => {
  test('knows depth, what is below and place among siblings', () => {
    expect(plan.items.map(({ depth, below }) => [depth, below])).toEqual([
      [0, 3],
      [1, 2],
      [1, 3],
      [0, 5],
      [1, 5],
    ]);
    expect([item('1.2').position, item('1.2').siblings]).toEqual([2, 2]);
  });
  test('reaches as far as its latest element', () =>
    expect([dayText(plan.range.from), dayText(plan.range.until)]).toEqual(['2026-01-01', '2027-02-02']));
  test('shows what is open, below one branch, or what is wanted with its parents', () => {
    expect(ids(shownItems(plan, new Set(), undefined))).toEqual(['1', '2']);
    expect(ids(shownItems(plan, new Set(['1']), undefined))).toEqual(['1', '1.1', '1.2', '2']);
    expect(ids(shownItems(plan, new Set(), '1'))).toEqual(['1.1', '1.2']);
    expect(ids(shownItems(plan, new Set(), undefined, withParents(plan, isCritical)))).toEqual(['1', '1.1', '1.2']);
  });
  test('opens first levels until there are too many', () => {
    expect([...firstOpened(plan)]).toEqual(['1', '2']);
  });
  test('tells the delay to what was approved first', () => {
    expect(delayOf(item('1.1'))).toBe(10);
    expect(delayOf(item('1.2'))).toBeNull();
  });
  test('sees who begins before what it waits for ends, also for days that are only tried', () => {
    expect(ids(brokenWaits(item('1.2'), plan.byId))).toEqual(['1.1']);
    const later = { start: dayNumber('2026-04-11'), end: dayNumber('2026-06-01') };
    expect(brokenWaits(item('1.2'), plan.byId, later)).toEqual([]);
    expect(ids(brokenWaits(item('1.2'), plan.byId, { ...later, start: later.start - 1 }))).toEqual(['1.1']);
  });
});

describe('links', () => {
  const scale = scaleOf('month', plan.range);
  const view = (shown: Item[]) => ({
    plan,
    places: new Map(shown.map(({ row }, index) => [row.id, index])),
    followers: followersOf(plan),
    scale,
    rowHeight: 34,
  });
  test('run from who is waited for, once, also when only one end is in view', () => {
    const shown = shownItems(plan, new Set(['1', '2']), undefined);
    for (const seen of [shown, shown.slice(1, 2), shown.slice(2, 3)]) {
      const paths = linkPaths(seen, view(shown));
      expect(paths.map(({ key, isCritical, isBroken }) => [key, isCritical, isBroken])).toEqual([
        ['1.1 1.2', true, true],
      ]);
    }
  });
  test('are not drawn to what is folded away', () =>
    expect(linkPaths([item('1')], view(shownItems(plan, new Set(), undefined)))).toEqual([]));
});
