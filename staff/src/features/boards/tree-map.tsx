import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { type CSSProperties, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { ElementRow } from '@/api/contract';
import type { Texts } from '@/i18n/texts';
import { useTexts } from '@/i18n/use-texts';
import { LightMark } from '@/ui/light-mark';
import type { Branch } from './branch-goals';
import { GoalTable } from './goal-table';
import { type Frame, squarified } from './squarified';
import classes from './tree-map.module.css';

interface Props {
  branches: Branch[];
}

const shareOf = (goals: ElementRow[]) => goals.reduce((sum, goal) => sum + goal.share, 0);
const inFrame = ({ x, y, width, height }: Frame, frame: Frame): CSSProperties => ({
  left: `${(100 * x) / frame.width}%`,
  top: `${(100 * y) / frame.height}%`,
  width: `${(100 * width) / frame.width}%`,
  height: `${(100 * height) / frame.height}%`,
});

export const goalSentence = (goal: ElementRow, { t, named, percent }: Texts) =>
  t('staff.map.goal', {
    code: goal.code,
    name: goal.name,
    light: named('staff.light', goal.light),
    compliance: percent(goal.compliance),
    share: percent(goal.share),
  });

/** Goals as large as their weight in the plan, by branch; the light by shape and tint. Its table stands below. */
export default function TreeMap({ branches }: Props) {
  const texts = useTexts();
  const { t, percent } = texts;
  const isNarrow = useMediaQuery('(max-width: 48em)') ?? false;
  const area = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const frame: Frame = useMemo(() => ({ x: 0, y: 0, width: 100, height: isNarrow ? 160 : 46 }), [isNarrow]);
  const groups = useMemo(() => squarified(branches, ({ goals }) => shareOf(goals), frame), [branches, frame]);
  const laid = useMemo(
    () => groups.map((group) => squarified(group.item.goals, (goal) => goal.share, { ...group, x: 0, y: 0 })),
    [groups],
  );
  const starts = laid.map((_, index) => laid.slice(0, index).reduce((sum, boxes) => sum + boxes.length, 0));
  const total = laid.reduce((sum, boxes) => sum + boxes.length, 0);
  const active = Math.min(at, total - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const place = (event.target as HTMLElement).dataset.place;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -total, End: total }[event.key];
    if (place === undefined || step === undefined) return;
    event.preventDefault();
    const next = Math.min(total - 1, Math.max(0, active + step));
    setAt(next);
    area.current?.querySelector<HTMLElement>(`[data-place="${next}"]`)?.focus();
  };
  if (total === 0) return <p className="soft">{t('staff.map.none')}</p>;
  return (
    <>
      <p className="soft">{t('staff.map.hint')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the links in it */}
      <div ref={area} className={classes.map} data-narrow={isNarrow} onKeyDown={onKeyDown}>
        {groups.map((group, index) => (
          <section
            key={group.item.row.id}
            className={classes.group}
            style={inFrame(group, frame)}
            aria-label={group.item.row.name}
          >
            <Link
              className={classes.title}
              to="."
              search={(kept) => ({ ...kept, under: group.item.row.id })}
              title={`${group.item.row.code} ${group.item.row.name}`}
            >
              {group.item.row.code} {group.item.row.name}
              <span className="soft"> {percent(shareOf(group.item.goals))}</span>
            </Link>
            <div className={classes.boxes}>
              {laid[index]?.map((box, place) => (
                <Link
                  key={box.item.id}
                  className={classes.box}
                  data-light={box.item.light}
                  data-place={(starts[index] ?? 0) + place}
                  tabIndex={(starts[index] ?? 0) + place === active ? 0 : -1}
                  style={inFrame(box, { ...group, x: 0, y: 0 })}
                  to="/elements/$element"
                  params={{ element: box.item.id }}
                  search={({ on }) => (on ? { on } : {})}
                  preload={false}
                  aria-label={goalSentence(box.item, texts)}
                  title={goalSentence(box.item, texts)}
                  onFocus={() => setAt((starts[index] ?? 0) + place)}
                >
                  <LightMark light={box.item.light} />
                  <span>
                    {box.item.code} <span className={classes.name}>{box.item.name}</span>
                  </span>
                </Link>
              ))}
            </div>
          </section>
        ))}
      </div>
      <GoalTable branches={branches} />
    </>
  );
}
