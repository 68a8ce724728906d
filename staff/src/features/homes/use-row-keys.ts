import type { RefObject } from 'react';
import { useKeys } from '@/ui/use-keys';

const rowSelector = '[data-task]';

/** J and K go from row to row; the other keys act on the row where the focus is, else on the first. */
export function useRowKeys(list: RefObject<HTMLElement | null>, acts: Record<string, (task: string) => void>) {
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>(rowSelector) ?? [])];
  const at = () => rows().findIndex((row) => row.contains(document.activeElement));
  const go = (step: number) => {
    const all = rows();
    const row = all[Math.min(all.length - 1, Math.max(0, at() + step))];
    row?.querySelector<HTMLElement>('a, button')?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };
  const act = (run: (task: string) => void) => () => {
    const row = rows()[Math.max(0, at())];
    if (row?.dataset.task) run(row.dataset.task);
  };
  useKeys({
    j: () => go(1),
    k: () => go(at() < 0 ? 0 : -1),
    ...Object.fromEntries(Object.entries(acts).map(([key, run]) => [key, act(run)])),
  });
}
