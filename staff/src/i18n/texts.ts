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

type Loader = () => Promise<{ default: Catalogue }>;
const first: Record<Language, Loader> = {
  es: () => import('@catalogues/es.json?first'),
  en: () => import('@catalogues/en.json?first'),
  pt: () => import('@catalogues/pt.json?first'),
};
const later: Record<Language, Loader> = {
  es: () => import('@catalogues/es.json?later'),
  en: () => import('@catalogues/en.json?later'),
  pt: () => import('@catalogues/pt.json?later'),
};

/** What is spoken now: grows when a page needs the later words. */
let spoken: { language: Language; catalogue: Record<string, string> } | null = null;
let isWhole = false;

/** What the board and its frame say; all of it once a page has needed more. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  const catalogue = { ...(await first[language]()).default };
  spoken = { language, catalogue };
  if (isWhole) await laterWords();
  return catalogue;
}

/** Resolves when every sentence of the language that is spoken is there. */
export async function laterWords(): Promise<void> {
  isWhole = true;
  if (spoken) Object.assign(spoken.catalogue, (await later[spoken.language]()).default);
}

export function textsOf(language: Language, messages: Catalogue, timeZone: string): Texts {
  const compiled = new Map<string, IntlMessageFormat>();
  const message = (key: string) => {
    const known = compiled.get(key);
    if (known) return known;
    const made = new IntlMessageFormat(messages[key] || key, language);
    if (messages[key]) compiled.set(key, made);
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
