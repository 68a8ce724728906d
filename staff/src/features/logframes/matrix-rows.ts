// The rows of a matrix as it is read: the end, the purpose, each component with its activities behind it.
import type { Logframe } from '@/api/contract';

export type LogframeRow = Logframe['rows'][number];
export type LogframeLevel = NonNullable<LogframeRow['level']>;
export type LogframeIndicator = LogframeRow['indicators'][number];

export const levels = ['end', 'purpose', 'component', 'activity'] as const;

export function matrixRows(rows: LogframeRow[]): LogframeRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const componentOf = (row: LogframeRow): string | undefined => {
    for (let above = byId.get(row.parent ?? ''); above; above = byId.get(above.parent ?? ''))
      if (above.level === 'component') return above.id;
    return undefined;
  };
  const of = (level: LogframeLevel) => rows.filter((row) => row.level === level);
  const activities = of('activity');
  return [
    ...of('end'),
    ...of('purpose'),
    ...of('component').flatMap((component) => [
      component,
      ...activities.filter((activity) => componentOf(activity) === component.id),
    ]),
    ...activities.filter((activity) => componentOf(activity) === undefined),
  ];
}
