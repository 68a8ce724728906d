import { LightMark } from '@/ui/light-mark';
import classes from './gantt-bar.module.css';
import { type Item, isCritical, isMilestone, type Span } from './schedule';

/** Where a day stands and how long so many days are, in any unit of the style sheet. */
export interface Ruler {
  place: (day: number) => string;
  length: (days: number) => string;
}

interface Props {
  item: Item;
  ruler: Ruler;
  /** Days that are being tried, not saved. */
  trial?: Span | undefined;
  /** The figure beside the bar. */
  label?: string;
  showsRoom: boolean;
  /** Hatched with lines instead of a pattern, which printing would turn into a picture. */
  isPaper?: boolean;
}

const within = (value: number) => `${Math.min(100, Math.max(0, value))}%`;
const daysOf = ({ start, end }: Span) => end - start + 1;

/** Planned the frame, expected a tick, reported hatched, verified solid; below, what was approved first. */
export function GanttBar({ item, ruler, trial, label, showsRoom, isPaper = false }: Props) {
  const { row, approved } = item;
  const span = trial ?? item.span;
  if (span === null) return null;
  const at = { left: ruler.place(span.start), width: ruler.length(daysOf(span)) };
  const latest = isCritical(item) || !row.slack_days ? 0 : row.slack_days;
  return (
    <div
      className={classes.bars}
      aria-hidden="true"
      data-light={row.light}
      data-critical={showsRoom && isCritical(item)}
    >
      {isMilestone(span) ? (
        <span
          className={classes.milestone}
          data-handle="whole"
          data-done={(row.verified ?? 0) >= 100}
          style={{ left: `calc(${at.left} + ${at.width} / 2 - 7px)` }}
        />
      ) : (
        <Frame item={item} style={at} isTrial={trial !== undefined} isPaper={isPaper} />
      )}
      {approved && (
        <span
          className={classes.approved}
          style={{ left: ruler.place(approved.start), width: ruler.length(daysOf(approved)) }}
        />
      )}
      {showsRoom && latest > 0 && !trial && (
        <span className={classes.room} style={{ left: ruler.place(span.end + 1), width: ruler.length(latest) }} />
      )}
      {label !== undefined && (
        <span className={classes.label} style={{ left: ruler.place(span.end + 1) }}>
          <LightMark light={row.light} isOutlined={row.basis === 'reported'} />
          {label}
        </span>
      )}
    </div>
  );
}

const hatch = Array.from({ length: 160 }, (_, line) => `M${line * 4 - 14} 14l14-14`).join('');

interface FrameProps {
  item: Item;
  style: React.CSSProperties;
  isTrial: boolean;
  isPaper: boolean;
}

function Frame({ item: { row }, style, isTrial, isPaper }: FrameProps) {
  return (
    <span
      className={classes.frame}
      data-handle="bar"
      data-from={row.days_from}
      data-mine={row.may_edit && row.days_from === 'own'}
      data-trial={isTrial}
      style={style}
    >
      {row.reported !== null && (
        <span className={classes.reported} data-paper={isPaper} style={{ width: within(row.reported) }}>
          {isPaper && (
            <svg aria-hidden="true">
              <path d={hatch} />
            </svg>
          )}
        </span>
      )}
      {row.verified !== null && <span className={classes.verified} style={{ width: within(row.verified) }} />}
      {row.planned !== null && <span className={classes.planned} style={{ left: within(row.planned) }} />}
    </span>
  );
}
