// The goals below each branch of what is open, for drawings that put goals into branches.
import type { ElementRow, Light } from '@/api/contract';
import type { Children } from './tree-rows';

export interface Branch {
  row: ElementRow;
  goals: ElementRow[];
}

export function branchesOf(children: Children, top: string | null, matches: (row: ElementRow) => boolean): Branch[] {
  const goalsAt = (row: ElementRow): ElementRow[] => [
    ...(row.kind === 'goal' && matches(row) ? [row] : []),
    ...(children.get(row.id) ?? []).flatMap(goalsAt),
  ];
  return (children.get(top) ?? []).map((row) => ({ row, goals: goalsAt(row) })).filter(({ goals }) => goals.length > 0);
}

const calm: readonly Light[] = ['green', 'blue', 'grey'];
export const isOutOfPlan = (row: ElementRow) => !calm.includes(row.light);

export interface HeatCell {
  goals: number;
  outOfPlan: number;
}

export interface HeatRow {
  office: string | null;
  name: string;
  cells: HeatCell[];
}

/** Offices against branches: how many goals, and how many of them out of plan. */
export function heatOf(branches: Branch[]): HeatRow[] {
  const rows = new Map<string | null, HeatRow>();
  branches.forEach(({ goals }, column) => {
    for (const goal of goals) {
      const row = rows.get(goal.office) ?? {
        office: goal.office,
        name: goal.office_name ?? '',
        cells: branches.map(() => ({ goals: 0, outOfPlan: 0 })),
      };
      rows.set(goal.office, row);
      const cell = row.cells[column];
      if (!cell) continue;
      cell.goals += 1;
      cell.outOfPlan += isOutOfPlan(goal) ? 1 : 0;
    }
  });
  return [...rows.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** 0 to 4: how hot, by how many of all are out of plan. */
export const heatLevel = ({ goals, outOfPlan }: HeatCell) => (goals === 0 ? 0 : Math.ceil((outOfPlan / goals) * 4));
