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

/** Dragging a bar, or one of its ends, with a mouse or a pen; a finger scrolls. Nothing is saved by letting go. */
export function useBarDrag({ itemAt, pixelsPerDay, onTry, onDrop, onCancel }: Given) {
  const drag = useRef<Drag | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const grip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-handle]') : null;
    const row = grip?.closest<HTMLElement>('[data-row]');
    const item = row ? itemAt(Number(row.dataset.row)) : undefined;
    if (!grip || !item?.span || event.button !== 0 || event.pointerType === 'touch') return;
    if (!item.row.may_edit || item.row.days_from !== 'own') return;
    const handle = grip.dataset.handle as Handle;
    drag.current = { item, span: item.span, handle, from: event.clientX, latest: item.span };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const at = drag.current;
    if (!at) return;
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
