import { useMediaQuery } from '@mantine/hooks';
import { elementScroll, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Item } from './schedule';

export const headHeight = 76;

type Scroll = typeof elementScroll<HTMLElement>;

/** Nothing to do where one already is: asking the box for it would lay out the page once more as it opens. */
const scrollTo: Scroll = (offset, options, virtual: Virtualizer<HTMLElement, Element>) => {
  if (offset !== virtual.scrollOffset || options.adjustments) elementScroll(offset, options, virtual);
};

/** Rows beyond those in view, so that scrolling meets no gap. */
const spare = 8;
/** What else stands on the page leaves about so much of the window to the rows. */
const shareOfWindow = 0.6;

/** The rows in view, and the way to any other: it is drawn first, then takes the focus. */
export function useRows(scroller: RefObject<HTMLElement | null>, shown: readonly Item[]) {
  const wanted = useRef<number | null>(null);
  const height = useMediaQuery('(pointer: coarse)') ? 48 : 34;
  // One function as long as the rows are the same: a new one makes every row be measured again.
  const keyOf = useCallback((index: number) => shown[index]?.row.id ?? index, [shown]);
  // The first painting draws what is seen, and nothing for later.
  const [overscan, setOverscan] = useState(0);
  useEffect(() => {
    const later = setTimeout(() => setOverscan(spare), 100);
    return () => clearTimeout(later);
  }, []);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan,
    // Rows are there with the first painting, before the box was measured.
    initialRect: { width: 0, height: globalThis.innerHeight * shareOfWindow },
    scrollToFn: scrollTo,
    // The head covers so much of what it scrolls.
    scrollPaddingEnd: headHeight,
    getItemKey: keyOf,
  });
  const measured = useRef(height);
  useLayoutEffect(() => {
    if (measured.current !== height) virtual.measure();
    measured.current = height;
  });
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`);
    row?.focus({ preventScroll: true });
    if (row) wanted.current = null;
  });
  const focus = (index: number) => {
    wanted.current = index;
    virtual.scrollToIndex(index);
  };
  const pageSize = () => Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / height) - 1;
  return { rows: virtual.getVirtualItems(), total: virtual.getTotalSize(), height, focus, pageSize };
}
