import type { MouseEvent } from 'react';
import { hasBelow, type Item } from './schedule';

interface Given {
  shown: readonly Item[];
  isOpen: (item: Item) => boolean;
  onToggle: (items: Item[], isOpen: boolean) => void;
  onActive: (index: number) => void;
  onEnter: (item: Item) => void;
}

/** One listener for all rows: choose, open a branch, follow a name. A click for another tab stays the browser's. */
export function rowClicks({ shown, isOpen, onToggle, onActive, onEnter }: Given) {
  return (event: MouseEvent) => {
    if (!(event.target instanceof HTMLElement)) return;
    const place = event.target.closest<HTMLElement>('[data-row], [data-bars]')?.dataset;
    const index = Number(place?.row ?? place?.bars ?? Number.NaN);
    const item = shown[index];
    if (!item) return;
    onActive(index);
    if (event.target.dataset.twig && hasBelow(item)) onToggle([item], !isOpen(item));
    if (!event.target.closest('a') || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onEnter(item);
  };
}
