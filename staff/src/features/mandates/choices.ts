// What can be chosen from, as texts to search in.
import type { Alignment, Mandate } from '@/api/contract';
import { folded } from '@/i18n/folded';

export interface Choice {
  id: string;
  /** "ODS 11": short enough for a chip. */
  code: string;
  text: string;
}

export const entryChoices = (mandates: Mandate[]): Choice[] =>
  mandates.flatMap((mandate) =>
    mandate.entries.map((entry) => ({ id: entry.id, code: `${mandate.code} ${entry.code}`, text: entry.name })),
  );

export const objectiveChoices = ({ objectives, contributions }: Alignment): Choice[] => {
  const known = new Map([...objectives, ...contributions].map((one) => [one.id, one]));
  return [...known.values()].map((one) => ({ id: one.id, code: one.code, text: `${one.name} (${one.level})` }));
};

/** Those with every word that was typed, accents ignored; a code is found by its beginning. */
export function foundIn(choices: Choice[], typed: string): Choice[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return choices.filter((choice) => {
    const text = folded(`${choice.code} ${choice.text}`);
    return words.every((word) => (/^\d/.test(word) ? ` ${text}`.includes(` ${word}`) : text.includes(word)));
  });
}
