import { useMemo } from 'react';
import type { Trial } from './gantt';
import classes from './gantt.module.css';
import type { Ruler } from './gantt-bar';
import { GanttBars } from './gantt-bars';
import { GanttLines } from './gantt-lines';
import { GanttLinks } from './gantt-links';
import { GanttRow } from './gantt-row';
import type { LinkPath } from './link-paths';
import type { Mark } from './marks';
import type { Item, Plan } from './schedule';
import { placeOf, type Range, type Scale } from './time-scale';

interface Props {
  plan: Plan;
  /** The rows in view: which of those shown, and how far from the top. */
  drawn: { item: Item; index: number; start: number }[];
  paths: LinkPath[];
  isOpen: (item: Item) => boolean;
  active: number;
  trial: Trial | null;
  showsRoom: boolean;
  scale: Scale;
  window: Range;
  height: number;
  marks: Mark[];
  suffix: string;
}

/** Names at the left, bars at the right. All names are in one box that stays: one a row would each be a layer of its own. */
export function GanttPanes({ plan, drawn, paths, isOpen, trial, scale, ...props }: Props) {
  const ruler = useMemo<Ruler>(
    () => ({ place: (day) => `${placeOf(scale, day)}px`, length: (days) => `${days * scale.pixelsPerDay}px` }),
    [scale],
  );
  return (
    <>
      <div className={classes.sides}>
        {drawn.map(({ item, index, start }) => (
          <GanttRow
            key={item.row.id}
            item={item}
            byId={plan.byId}
            index={index}
            top={start}
            isOpen={isOpen(item)}
            isActive={index === props.active}
            suffix={props.suffix}
          />
        ))}
      </div>
      <div className={classes.time} aria-hidden="true">
        <GanttLines scale={scale} window={props.window} height={props.height} marks={props.marks} />
        <GanttLinks paths={paths} />
        {drawn.map(({ item, index, start }) => (
          <GanttBars
            key={item.row.id}
            item={item}
            index={index}
            top={start}
            showsRoom={props.showsRoom}
            ruler={ruler}
            trial={trial?.item.row.id === item.row.id ? trial.span : undefined}
          />
        ))}
      </div>
    </>
  );
}
