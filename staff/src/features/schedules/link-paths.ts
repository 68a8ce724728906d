// Lines from the end of what is waited for to the beginning of what waits, where at least one of them is in view.
import { brokenWaits, type Item, isCritical, type Plan } from './schedule';
import { placeOf, type Scale } from './time-scale';

export interface LinkPath {
  key: string;
  path: string;
  isCritical: boolean;
  isBroken: boolean;
}

interface View {
  plan: Plan;
  /** Id → its row among those shown. */
  places: ReadonlyMap<string, number>;
  followers: ReadonlyMap<string, string[]>;
  scale: Scale;
  rowHeight: number;
}

/** Id → ids of those that wait for it. */
export function followersOf(plan: Plan): Map<string, string[]> {
  const followers = new Map<string, string[]>();
  for (const { row } of plan.items)
    for (const { element } of row.predecessors) followers.set(element, [...(followers.get(element) ?? []), row.id]);
  return followers;
}

function pathBetween(before: Item, after: Item, { places, scale, rowHeight }: View): string | null {
  const [fromRow, toRow] = [places.get(before.row.id), places.get(after.row.id)];
  if (fromRow === undefined || toRow === undefined || !before.span || !after.span) return null;
  const [x1, x2] = [placeOf(scale, before.span.end + 1), placeOf(scale, after.span.start)];
  const middle = rowHeight / 2 - 2;
  const [y1, y2] = [fromRow * rowHeight + middle, toRow * rowHeight + middle];
  if (x2 >= x1 + 12) return `M${x1} ${y1}H${x2 - 7}V${y2}H${x2 - 1}`;
  // Back in time: around, between the two rows.
  const between = y2 + (y1 < y2 ? -1 : 1) * (rowHeight / 2);
  return `M${x1} ${y1}h6V${between}H${x2 - 8}V${y2}H${x2 - 1}`;
}

export function linkPaths(shown: readonly Item[], view: View): LinkPath[] {
  const found = new Map<string, LinkPath>();
  const add = (before: Item | undefined, after: Item | undefined) => {
    const key = `${before?.row.id} ${after?.row.id}`;
    if (!before || !after || found.has(key)) return;
    const path = pathBetween(before, after, view);
    if (path === null) return;
    const isBroken = brokenWaits(after, view.plan.byId).includes(before);
    found.set(key, { key, path, isCritical: isCritical(before) && isCritical(after), isBroken });
  };
  for (const item of shown) {
    for (const { element } of item.row.predecessors) add(view.plan.byId.get(element), item);
    for (const id of view.followers.get(item.row.id) ?? []) add(item, view.plan.byId.get(id));
  }
  return [...found.values()];
}
