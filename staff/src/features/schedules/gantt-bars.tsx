import { memo } from 'react';
import { useTexts } from '@/i18n/use-texts';
import classes from './gantt.module.css';
import { GanttBar, type Ruler } from './gantt-bar';
import type { Item, Span } from './schedule';

interface Props {
  item: Item;
  /** Its place among the rows shown. */
  index: number;
  top: number;
  showsRoom: boolean;
  ruler: Ruler;
  trial?: Span | undefined;
}

/** An element in time. Its row says the same in words, so nothing here is for screen readers. */
export const GanttBars = memo(function GanttBars({ item, index, top, showsRoom, ruler, trial }: Props) {
  const { percent } = useTexts();
  const best = item.row.verified ?? item.row.reported;
  return (
    <div data-bars={index} className={classes.barRow} style={{ top }}>
      <GanttBar
        item={item}
        ruler={ruler}
        trial={trial}
        showsRoom={showsRoom}
        {...(best !== null && { label: percent(best) })}
      />
    </div>
  );
});
