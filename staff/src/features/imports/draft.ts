// What a map's draft becomes as somebody corrects it. Nothing here knows a screen.
import type {
  ColumnMeaning,
  DraftColumn,
  DraftLevel,
  DraftSheet,
  ImportMap,
  MapDraft,
  PreviewSheet,
} from '@/api/contract';
import { folded } from '@/i18n/folded';

/** A choice of a column's head: a meaning, of a level where it needs one. */
export const choiceOf = ({ meaning, level }: Pick<DraftColumn, 'meaning' | 'level'>) => `${meaning}|${level}`;

export function chosen(choice: string): Pick<DraftColumn, 'meaning' | 'level'> {
  const [meaning, level] = choice.split('|');
  return { meaning: meaning as ColumnMeaning, level: level ?? '' };
}

export const isValue = (meaning: ColumnMeaning) => ['planned', 'reported', 'verified'].includes(meaning);

/** Also of a list, where each row is an element of any level. */
export const isList = (sheet: DraftSheet) =>
  sheet.columns.some(({ meaning, level }) => meaning === 'name' && level === '');

/** Targets of whole years alone, where parts of years are reported. */
export function mayDivide({ columns }: DraftSheet): boolean {
  const of = (wanted: ColumnMeaning) => columns.filter(({ meaning }) => meaning === wanted);
  const isYear = ({ period }: DraftColumn) => /^\d{4}$/.test(period);
  const planned = of('planned');
  return planned.length > 0 && planned.every(isYear) && of('reported').some((column) => !isYear(column));
}

export function withColumn(draft: MapDraft, sheet: number, column: number, change: Partial<DraftColumn>): MapDraft {
  const corrected = (one: DraftColumn) =>
    one.column === column ? { ...one, ...change, is_sure: true, ...periodOf({ ...one, ...change }) } : one;
  return withSheet(draft, sheet, (one) => {
    const next = { ...one, columns: one.columns.map(corrected) };
    return mayDivide(next) ? next : { ...next, is_divided: false };
  });
}

/** Only values have a period. */
function periodOf({ meaning, period }: DraftColumn) {
  return { period: isValue(meaning) ? period : '' };
}

export function withSheet(draft: MapDraft, sheet: number, change: (sheet: DraftSheet) => DraftSheet): MapDraft {
  return { ...draft, sheets: draft.sheets.map((one, at) => (at === sheet ? change(one) : one)) };
}

export function withLevel(draft: MapDraft, code: string, change: Partial<DraftLevel>): MapDraft {
  return { ...draft, levels: draft.levels.map((level) => (level.code === code ? { ...level, ...change } : level)) };
}

/** A new level stands above the goal; its code is never shown. */
export function addedLevel(draft: MapDraft, name: string): MapDraft {
  let number = draft.levels.length + 1;
  while (draft.levels.some(({ code }) => code === `nivel-${number}`)) number++;
  const added: DraftLevel = { code: `nivel-${number}`, name, kind: 'strategic_level' };
  const goal = draft.levels.findIndex(({ kind }) => kind === 'goal');
  const at = goal < 0 ? draft.levels.length : goal;
  return { ...draft, levels: [...draft.levels.slice(0, at), added, ...draft.levels.slice(at)] };
}

/** Columns of a level that is taken away mean nothing any more. */
export function withoutLevel(draft: MapDraft, code: string): MapDraft {
  const freed = (one: DraftColumn): DraftColumn =>
    one.level === code ? { ...one, level: '', meaning: 'nothing', period: '' } : one;
  return {
    ...draft,
    levels: draft.levels.filter((level) => level.code !== code),
    sheets: draft.sheets.map((sheet) => ({ ...sheet, columns: sheet.columns.map(freed) })),
  };
}

/** Columns that nobody understood or that need a look, of the sheets that are read. */
export function doubtsOf(sheet: DraftSheet) {
  const headed = sheet.columns.filter(({ heading }) => heading !== '');
  return {
    understood: headed.filter(({ meaning }) => meaning !== 'nothing'),
    unsure: headed.filter(({ meaning, is_sure }) => meaning !== 'nothing' && !is_sure),
    unused: headed.filter(({ meaning }) => meaning === 'nothing'),
  };
}

/** Texts of the column of offices that name none of those that are there, as they would be created. */
export function newOffices(
  sheet: DraftSheet,
  rows: PreviewSheet['first_rows'],
  known: readonly { code: string; name: string }[],
): string[] {
  const column = sheet.columns.find(({ meaning }) => meaning === 'office')?.column;
  const first = Math.max(0, ...sheet.header_rows);
  if (!sheet.is_read || column === undefined) return [];
  const taken = new Set(known.flatMap(({ code, name }) => [folded(code), folded(name)]));
  const found = new Map<string, string>();
  for (const { number, cells } of rows) {
    const text = (cells[column - 1] ?? '').replace(/\s+/g, ' ').trim();
    const isOffice = number > first && /\p{L}/u.test(text) && !text.includes('…');
    if (isOffice && !taken.has(folded(text)) && !found.has(folded(text))) found.set(folded(text), text);
  }
  return [...found.values()];
}

export type Missing = 'plan_code' | 'days' | 'goal' | 'goal_name' | 'sheet' | 'period';

/** What a map cannot do without. */
export function missingOf(draft: MapDraft): Missing[] {
  const read = draft.sheets.filter((sheet) => sheet.is_read);
  const goals = draft.levels.filter(({ kind }) => kind === 'goal');
  const names = read
    .flatMap((sheet) => sheet.columns)
    .filter(({ meaning }) => meaning === 'name' || meaning === 'code');
  const hasGoalName = names.some(({ level }) => level === '' || goals.some(({ code }) => code === level));
  const lacksPeriod = read.some(
    ({ columns }) =>
      columns.some(({ meaning, period }) => isValue(meaning) && period === '') &&
      !columns.some(({ meaning }) => meaning === 'period'),
  );
  const found: [Missing, boolean][] = [
    ['plan_code', draft.plan_code.trim() === ''],
    ['days', !draft.start_on || !draft.end_on],
    ['sheet', read.length === 0],
    ['goal', goals.length === 0],
    ['goal_name', read.length > 0 && goals.length > 0 && !hasGoalName],
    ['period', lacksPeriod],
  ];
  return found.filter(([, isMissing]) => isMissing).map(([name]) => name);
}

const plain = (heading: string) => heading.toLowerCase().replace(/\s+/g, ' ').trim();

/** A kept draft laid over the guess of a new upload, where every column that it uses is there again. */
export function fitted(kept: MapDraft, guess: MapDraft): MapDraft | null {
  const sheets: DraftSheet[] = [];
  for (const sheet of guess.sheets) {
    const same = kept.sheets.find(({ name }) => name === sheet.name) ?? kept.sheets.find(({ is_read }) => is_read);
    const laid = same?.is_read ? laidOver(same, sheet) : null;
    sheets.push(laid ?? { ...sheet, is_read: false });
  }
  if (!sheets.some(({ is_read }) => is_read)) return null;
  return { ...kept, empty_texts: [...new Set([...kept.empty_texts, ...guess.empty_texts])], sheets };
}

function laidOver(kept: DraftSheet, sheet: DraftSheet): DraftSheet | null {
  const used = kept.columns.filter(({ meaning }) => meaning !== 'nothing');
  const there = new Map(sheet.columns.map((column) => [`${plain(column.heading)}`, column]));
  if (used.length === 0 || !used.every(({ heading }) => there.has(plain(heading)))) return null;
  const meant = new Map(used.map((column) => [plain(column.heading), column]));
  const columns = sheet.columns.map((column): DraftColumn => {
    const before = meant.get(plain(column.heading));
    if (!before) return { ...column, meaning: 'nothing', level: '', period: '' };
    return { ...before, column: column.column, is_sure: true };
  });
  return { ...kept, name: sheet.name, header_rows: sheet.header_rows, is_filled: sheet.is_filled, columns };
}

export function keptMapFor(maps: ImportMap[], guess: MapDraft): { map: ImportMap; draft: MapDraft } | null {
  for (const map of maps) {
    const draft = map.draft && fitted(map.draft, guess);
    if (draft) return { map, draft };
  }
  return null;
}
