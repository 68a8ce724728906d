import { type PointerEvent, useRef } from 'react';
import { type Handle, isSame, moved } from './moving';
import type { Item, Span } from './schedule';

interface Given {
  itemAt: (index: number) => Item | undefined;
  pixelsPerDay: number;
  onTry: (item: Item, span: Span) => void;
  onDrop: (item: Item, span: Span) => void;
  onCancel: () => void;
}

interface Drag {
  item: Item;
  span: Span;
  handle: Handle;
  from: number;
  latest: Span;
}

const end = 6;

/**
 * Which part of a bar is taken: an end where the pointer is near one. Of a bar too short to tell its ends apart they are
 * what stands beside it, where its style sheet still takes the pointer.
 */
export function partOf(bar: HTMLElement, x: number): Handle {
  if (bar.dataset.handle !== 'bar') return 'whole';
  const { left, right } = bar.getBoundingClientRect();
  const inside = right - left < 4 * end ? 0 : end;
  return x < left + inside ? 'start' : x > right - inside ? 'end' : 'whole';
}

/** Dragging a bar, or one of its ends, with a mouse or a pen; a finger scrolls. Nothing is saved by letting go. */
export function useBarDrag({ itemAt, pixelsPerDay, onTry, onDrop, onCancel }: Given) {
  const drag = useRef<Drag | null>(null);
  /** The bar under the pointer that this person may move. */
  const barAt = ({ target }: PointerEvent<HTMLElement>) => {
    const bar = target instanceof Element ? target.closest<HTMLElement>('[data-handle]') : null;
    const item = bar ? itemAt(Number(bar.closest<HTMLElement>('[data-bars]')?.dataset.bars)) : undefined;
    return bar && item?.span && item.row.may_edit && item.row.days_from === 'own'
      ? { bar, item, span: item.span }
      : null;
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const found = barAt(event);
    if (!found || event.button !== 0 || event.pointerType === 'touch') return;
    const { bar, item, span } = found;
    const handle = partOf(bar, event.clientX);
    drag.current = { item, span, handle, from: event.clientX, latest: span };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const at = drag.current;
    if (!at) {
      const found = barAt(event);
      if (found) found.bar.style.cursor = partOf(found.bar, event.clientX) === 'whole' ? '' : 'ew-resize';
      return;
    }
    const span = moved(at.span, at.handle, Math.round((event.clientX - at.from) / pixelsPerDay));
    if (isSame(span, at.latest)) return;
    at.latest = span;
    onTry(at.item, span);
  };
  const onPointerUp = () => {
    const at = drag.current;
    drag.current = null;
    if (!at) return;
    if (isSame(at.latest, at.span)) onCancel();
    else onDrop(at.item, at.latest);
  };
  const cancel = () => {
    const wasDragging = drag.current !== null;
    drag.current = null;
    return wasDragging;
  };
  return { cancel, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp } };
}
