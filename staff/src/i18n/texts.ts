import type catalogue from '@catalogues/es.json';
import { IntlMessageFormat } from 'intl-messageformat';
import type { ReactNode } from 'react';
import { type Dates, datesOf } from './dates';
import type { Language } from './language';
import { type Numbers, numbersOf } from './numbers';

export type TextKey = Extract<keyof typeof catalogue, `staff.${string}`>;
export type Catalogue = Readonly<Record<string, string>>;
type Values = Record<string, string | number>;
type RichValues = Record<string, string | number | ReactNode | ((parts: ReactNode[]) => ReactNode)>;

/** Everything that turns values into what people read. */
export interface Texts extends Numbers, Dates {
  language: Language;
  t: (key: TextKey, values?: Values) => string;
  /** With components in it: `<b>…</b>` in the catalogue becomes `values.b(…)`. */
  rich: (key: TextKey, values: RichValues) => ReactNode;
  /** For keys that arrive as data, such as an action's name: the text, or the code itself when there is none. */
  named: (prefix: string, code: string) => string;
}

const loaders: Record<Language, () => Promise<{ default: Catalogue }>> = {
  es: () => import('@catalogues/es.json'),
  en: () => import('@catalogues/en.json'),
  pt: () => import('@catalogues/pt.json'),
};

export async function loadCatalogue(language: Language): Promise<Catalogue> {
  return (await loaders[language]()).default;
}

export function textsOf(language: Language, messages: Catalogue, timeZone: string): Texts {
  const compiled = new Map<string, IntlMessageFormat>();
  const message = (key: string) => {
    const known = compiled.get(key);
    if (known) return known;
    const made = new IntlMessageFormat(messages[key] || key, language);
    compiled.set(key, made);
    return made;
  };
  return {
    language,
    t: (key, values) => String(message(key).format(values)),
    rich: (key, values) => message(key).format<ReactNode>(values as Record<string, ReactNode>) as ReactNode,
    named: (prefix, code) => messages[`${prefix}.${code}`] ?? code,
    ...numbersOf(language),
    ...datesOf(language, timeZone),
  };
}
