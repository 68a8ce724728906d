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

/** What a heat-map counts: what only a table of goals would hide. */
export const heatMeasures = ['out_of_plan', 'money_ahead', 'no_result'] as const;
export type HeatMeasure = (typeof heatMeasures)[number];

const counts = (row: ElementRow, measure: HeatMeasure) =>
  measure === 'out_of_plan' ? isOutOfPlan(row) : row.concerns.includes(measure);

/** Those of which there is anything to count, and what is out of plan always. */
export const measuresIn = (branches: Branch[]) =>
  heatMeasures.filter(
    (measure) => measure === 'out_of_plan' || branches.some(({ goals }) => goals.some((goal) => counts(goal, measure))),
  );

export interface HeatCell {
  goals: number;
  counted: number;
}

export interface HeatRow {
  office: string | null;
  name: string;
  cells: HeatCell[];
}

/** Offices against branches: how many goals, and of how many the measure holds. */
export function heatOf(branches: Branch[], measure: HeatMeasure): HeatRow[] {
  const rows = new Map<string | null, HeatRow>();
  branches.forEach(({ goals }, column) => {
    for (const goal of goals) {
      const row = rows.get(goal.office) ?? {
        office: goal.office,
        name: goal.office_name ?? '',
        cells: branches.map(() => ({ goals: 0, counted: 0 })),
      };
      rows.set(goal.office, row);
      const cell = row.cells[column];
      if (!cell) continue;
      cell.goals += 1;
      cell.counted += counts(goal, measure) ? 1 : 0;
    }
  });
  return [...rows.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** 0 to 4: how hot, by the part that is counted. */
export const heatLevel = ({ goals, counted }: HeatCell) => (goals === 0 ? 0 : Math.ceil((counted / goals) * 4));
