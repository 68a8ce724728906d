import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import type { Item } from './schedule';

export const headHeight = 76;
const rowHeightOf = () => (matchMedia('(pointer: coarse)').matches ? 48 : 34);

/** The rows in view, and the way to any other: it is drawn first, then takes the focus. */
export function useRows(scroller: RefObject<HTMLElement | null>, shown: readonly Item[]) {
  const wanted = useRef<number | null>(null);
  const height = useMemo(rowHeightOf, []);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    // The head covers so much of what it scrolls.
    scrollPaddingEnd: headHeight,
    getItemKey: (index) => shown[index]?.row.id ?? index,
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
