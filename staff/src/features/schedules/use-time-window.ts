import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { dayAt, placeOf, type Range, type Scale } from './time-scale';

interface Given {
  scroller: RefObject<HTMLElement | null>;
  scale: Scale;
  /** The day that is in the middle at first. */
  centre: number;
}

/** How much of the calendar is drawn: what is in view and a pane at each side. A zoom keeps its middle. */
export function useTimeWindow({ scroller, scale, centre }: Given) {
  const [window, setWindow] = useState<Range>(() => firstWindow(scale, centre));
  const left = useRef(Number.NaN);
  const isOpening = useRef(true);
  const middle = useRef(Math.min(Math.max(centre, scale.from), scale.until));
  const drawn = useRef<Range>(window);

  const follow = useCallback(() => {
    const box = scroller.current;
    // Scrolling up and down changes nothing here.
    if (!box || box.scrollLeft === left.current) return;
    left.current = box.scrollLeft;
    const pane = paneOf(box);
    middle.current = dayAt(scale, box.scrollLeft + pane / 2);
    const [from, until] = [dayAt(scale, box.scrollLeft), dayAt(scale, box.scrollLeft + pane) + 1];
    if (from >= drawn.current.from && until <= drawn.current.until) return;
    const around = until - from;
    drawn.current = {
      from: Math.max(scale.from, from - around),
      until: Math.min(scale.until, until + around),
    };
    setWindow(drawn.current);
  }, [scroller, scale]);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const followAnew = () => {
      left.current = Number.NaN;
      follow();
    };
    if (!isOpening.current) drawn.current = { from: 0, until: 0 };
    isOpening.current = false;
    box.scrollLeft = placeOf(scale, middle.current) - paneOf(box) / 2;
    followAnew();
    const size = new ResizeObserver(followAnew);
    size.observe(box);
    return () => size.disconnect();
  }, [scroller, scale, follow]);

  /** Brings days into view that are wholly outside. */
  const reveal = useCallback(
    (start: number, end: number) => {
      const box = scroller.current;
      if (!box) return;
      const [left, right] = [placeOf(scale, start), placeOf(scale, end + 1)];
      if (right > box.scrollLeft && left < box.scrollLeft + paneOf(box)) return;
      box.scrollLeft = left - paneOf(box) / 4;
    },
    [scroller, scale],
  );
  return { window, follow, reveal };
}

/** Before the box is measured: as much as the window could show, and as much again at each side. */
function firstWindow(scale: Scale, centre: number): Range {
  const around = Math.ceil((1.5 * globalThis.innerWidth) / scale.pixelsPerDay);
  return { from: Math.max(scale.from, centre - around), until: Math.min(scale.until, centre + around) };
}

/** What the names at the left leave to the bars. */
function paneOf(box: HTMLElement): number {
  return box.clientWidth - Number.parseFloat(getComputedStyle(box).getPropertyValue('--side-width') || '0');
}
