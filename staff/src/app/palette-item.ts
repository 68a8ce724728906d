// One line of the palette: what it says, and what choosing it does.
import type { LightView } from '@/api/contract';
import { folded } from '@/i18n/folded';

export type PaletteGroup = 'reports' | 'elements' | 'people' | 'offices' | 'acts';

export interface PaletteItem {
  id: string;
  group: PaletteGroup;
  /** What stands before it: a code, or what kind of thing it is. */
  mark: string;
  label: string;
  /** In grey behind it. */
  about?: string | undefined;
  light?: Pick<LightView, 'light' | 'basis'>;
  /** Other words by which it is found. */
  words?: string;
  run: () => void;
}

/** Those that hold every word, in any order, without accents. */
export function matching(items: PaletteItem[], typed: string): PaletteItem[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return items.filter(({ mark, label, words: others = '' }) => {
    const text = folded(`${mark} ${label} ${others}`);
    return words.every((word) => text.includes(word));
  });
}

/** In the order in which they are shown, so that the arrows follow the eye. */
export function inGroups(items: PaletteItem[]): [PaletteGroup, PaletteItem[]][] {
  const groups = new Map<PaletteGroup, PaletteItem[]>();
  for (const item of items) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  return [...groups];
}
