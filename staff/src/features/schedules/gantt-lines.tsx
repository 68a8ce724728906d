import { memo } from 'react';
import classes from './gantt.module.css';
import type { Mark } from './marks';
import { placeOf, type Range, type Scale, unitsIn, zoomLevels } from './time-scale';

interface Props {
  scale: Scale;
  window: Range;
  height: number;
  marks: Mark[];
}

/** Behind the bars: the calendar's lines, and those of the days that matter. */
export const GanttLines = memo(function GanttLines({ scale, window, height, marks }: Props) {
  return (
    <div className={classes.lines} aria-hidden="true" style={{ height, width: scale.width }}>
      {unitsIn(zoomLevels[scale.zoom].minor, window).map(({ from }) => (
        <span key={from} className={classes.line} style={{ left: placeOf(scale, from) }} />
      ))}
      {marks.map(({ name, day }) => (
        // The end of the day: what is true of it is true then.
        <span key={name} className={classes.mark} data-mark={name} style={{ left: placeOf(scale, day + 1) }} />
      ))}
    </div>
  );
});
