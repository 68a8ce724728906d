import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { useTexts } from '@/i18n/use-texts';
import classes from './gantt.module.css';
import { GanttHead } from './gantt-head';
import { GanttPanes } from './gantt-panes';
import { followersOf, linkPaths } from './link-paths';
import { marksOf } from './marks';
import { rowClicks } from './row-clicks';
import type { Item, Plan, Span } from './schedule';
import type { Scale } from './time-scale';
import { useBarDrag } from './use-bar-drag';
import { useGanttKeys } from './use-gantt-keys';
import { useRows } from './use-rows';
import { useTimeWindow } from './use-time-window';

export interface Trial {
  item: Item;
  span: Span;
}

interface Props {
  plan: Plan;
  shown: Item[];
  isOpen: (item: Item) => boolean;
  scale: Scale;
  cutOff: number;
  today: number;
  showsRoom: boolean;
  active: number;
  trial: Trial | null;
  /** What an element's address ends with. */
  suffix: string;
  onActive: (index: number) => void;
  onToggle: (items: Item[], isOpen: boolean) => void;
  onTry: (trial: Trial | null) => void;
  onAsk: (trial: { item: Item; span: Span | null }) => void;
  onZoom: (finer: boolean) => void;
}

/** Tree and time as one accessible grid: only the rows and the part of the calendar in view are drawn. */
export function Gantt(props: Props) {
  const { plan, shown, isOpen, scale, active, trial, onActive, onToggle, onTry, onAsk } = props;
  const { t } = useTexts();
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, total, height, focus, pageSize } = useRows(scroller, shown);
  const { window, follow, reveal } = useTimeWindow({ scroller, scale, centre: props.cutOff });
  const marks = useMemo(() => marksOf(scale, props.cutOff, props.today), [scale, props.cutOff, props.today]);
  const followers = useMemo(() => followersOf(plan), [plan]);
  const places = useMemo(() => new Map(shown.map((item, index) => [item.row.id, index])), [shown]);
  const drawn = rows.flatMap(({ index, start }) => {
    const item = shown[index];
    return item ? [{ item, index, start }] : [];
  });

  const moveTo = (index: number) => {
    const next = Math.min(shown.length - 1, Math.max(0, index));
    onActive(next);
    focus(next);
    const span = shown[next]?.span;
    if (span) reveal(span.start, span.end);
  };
  const enter = ({ row }: Item) =>
    navigate({ to: '/elements/$element', params: { element: row.id }, search: ({ on }) => (on ? { on } : {}) });
  const drag = useBarDrag({
    itemAt: (index) => shown[index],
    pixelsPerDay: scale.pixelsPerDay,
    onTry: (item, span) => onTry({ item, span }),
    onDrop: (item, span) => onAsk({ item, span }),
    onCancel: () => onTry(null),
  });
  const onKeyDown = useGanttKeys({
    shown,
    active,
    isOpen,
    moveTo,
    onToggle,
    trial: trial?.item.row.id === shown[active]?.row.id ? trial?.span : undefined,
    pageSize,
    onEnter: enter,
    onTry: (item, span) => onTry({ item, span }),
    onAsk: (item) => onAsk({ item, span: trial?.span ?? item.span }),
    onCancel: () => {
      drag.cancel();
      onTry(null);
    },
    onZoom: props.onZoom,
  });
  const onClick = rowClicks({ shown, isOpen, onToggle, onActive, onEnter: enter });
  return (
    <div ref={scroller} className={classes.scroller} onScroll={follow} data-dragging={trial !== null}>
      <div
        role="treegrid"
        aria-label={t('staff.schedule.label')}
        aria-rowcount={shown.length + 1}
        aria-describedby="gantt-keys"
        className={classes.grid}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={(event) => event.target.dataset.row !== undefined && onActive(Number(event.target.dataset.row))}
        {...drag.handlers}
      >
        <GanttHead scale={scale} window={window} marks={marks} />
        {/* biome-ignore lint/a11y/useSemanticElements: rows of a grid made of boxes, not of a table */}
        <div
          role="rowgroup"
          className={classes.rows}
          style={
            { height: total, '--time-width': `${scale.width}px`, '--row-height': `${height}px` } as React.CSSProperties
          }
        >
          <GanttPanes
            {...props}
            drawn={drawn}
            paths={linkPaths(
              drawn.map(({ item }) => item),
              { plan, places, followers, scale, rowHeight: height },
            )}
            window={window}
            height={total}
            marks={marks}
          />
        </div>
      </div>
      {shown.length === 0 && <p className={classes.none}>{t('staff.schedule.none')}</p>}
    </div>
  );
}
