// What each pasted row becomes: a new element and where, a change of one that is there, or what is wrong with it.
import type { ContentRow, PastedRow } from '@/api/contract';
import { folded } from '@/i18n/folded';
import type { Language } from '@/i18n/language';
import { parseNumber } from '@/i18n/numbers';
import type { Names } from './columns';
import { levelsUnder, nextCode } from './content';
import { dayFrom, type PasteField, type PasteTable } from './paste-table';
import type { Whole } from './places';

export type Wrong = 'no_name' | 'unknown' | 'not_under' | 'no_level' | 'twice' | 'no_parent' | 'locked';

export interface Becoming {
  kind: 'new' | 'change' | 'same' | 'wrong';
  code: string;
  name: string;
  level: string;
  /** Whose child it becomes or is; nothing at the top. */
  parent: string | null;
  /** What changes, or what a new one says. */
  said: PasteField[];
  wrong: { field: PasteField; why: Wrong; text: string }[];
  pasted: PastedRow;
}

export interface Target {
  /** Where a row goes that does not say it, and as what. */
  parent: string | null;
  level: string;
}

const initiativeKinds = {
  programa: 'programme',
  proyecto: 'project',
  projeto: 'project',
  campana: 'campaign',
  campanha: 'campaign',
  servicio: 'service',
  servico: 'service',
  programme: 'programme',
  project: 'project',
  campaign: 'campaign',
  service: 'service',
} as const;

interface Placed {
  code: string;
  level: string;
  at: number;
}

export class PasteReader {
  private readonly byCode: ReadonlyMap<string, ContentRow>;
  private readonly above = new Map<string, Placed>();
  private readonly taken: Set<string>;
  private count = 0;

  constructor(
    private readonly whole: Whole,
    private readonly names: Names,
    private readonly target: Target,
    private readonly language: Language,
  ) {
    this.byCode = new Map([...whole.byId.values()].map((row) => [row.code, row]));
    this.taken = new Set(this.byCode.keys());
  }

  read({ columns, cells }: PasteTable): Becoming[] {
    return cells.map((row) =>
      this.row(new Map(columns.flatMap((field, at) => (field && row[at] ? [[field, row[at]]] : [])))),
    );
  }

  private row(cells: ReadonlyMap<PasteField, string>): Becoming {
    const code = cells.get('code') ?? '';
    const known = this.byCode.get(code);
    const becoming: Becoming = {
      kind: known ? 'change' : 'new',
      code,
      name: cells.get('name') ?? known?.name ?? '',
      level: known?.level ?? this.target.level,
      parent: known ? this.label(known.parent) : null,
      said: [],
      wrong: [],
      pasted: known ? { element: known.id, version: known.version } : {},
    };
    const say = (field: PasteField, why: Wrong, text = cells.get(field) ?? '') =>
      becoming.wrong.push({ field, why, text });
    if (code !== '' && this.above.has(code)) say('code', 'twice');
    if (known && !known.may_edit) say('code', 'locked');
    this.values(cells, becoming, known);
    if (!known) this.placed(cells, becoming);
    if (becoming.wrong.length > 0) becoming.kind = 'wrong';
    else if (known && becoming.said.length === 0) becoming.kind = 'same';
    const at = becoming.kind === 'new' || becoming.kind === 'change' ? this.count++ : -1;
    this.above.set(becoming.code, { code: becoming.code, level: becoming.level, at: known ? -1 : at });
    this.taken.add(becoming.code);
    return becoming;
  }

  /** Everything but its place. An empty cell says nothing: what is there stays. */
  private values(cells: ReadonlyMap<PasteField, string>, becoming: Becoming, known: ContentRow | undefined) {
    const put = (
      field: Exclude<PasteField, 'level' | 'parent'>,
      read: (text: string) => string | number | null | undefined,
    ) => {
      const text = cells.get(field);
      if (text === undefined) return;
      const value = read(text);
      if (value === null || value === undefined) return void becoming.wrong.push({ field, why: 'unknown', text });
      if (known?.[field] === value) return;
      if (field !== 'code') becoming.said.push(field);
      (becoming.pasted as Record<string, unknown>)[field] = value;
    };
    const named = (all: Iterable<{ id: string; name: string; code?: string; user_name?: string }>) => (text: string) =>
      [...all].find((one) => [one.name, one.code, one.user_name].some((name) => name && folded(name) === folded(text)))
        ?.id;
    put('code', (text) => text);
    put('name', (text) => text);
    put('weight', (text) => parseNumber(text.replace('%', ''), this.language));
    put('office', named(this.names.offices.values()));
    put('person', named(this.names.people.values()));
    put('start_on', dayFrom);
    put('end_on', dayFrom);
    put('initiative_kind', (text) => initiativeKinds[folded(text) as keyof typeof initiativeKinds]);
  }

  private label(id: string | null): string | null {
    const row = id === null ? undefined : this.whole.byId.get(id);
    return row ? `${row.code} ${row.name}` : null;
  }

  private placed(cells: ReadonlyMap<PasteField, string>, becoming: Becoming) {
    const level = this.levelSaid(cells.get('level'));
    if (cells.has('level') && !level)
      becoming.wrong.push({ field: 'level', why: 'unknown', text: cells.get('level') ?? '' });
    const parent = this.parentOf(cells, level);
    if (parent === 'missing')
      return void becoming.wrong.push({ field: 'parent', why: 'no_parent', text: cells.get('parent') ?? '' });
    const under = levelsUnder(this.whole.levels, parent?.level ?? null);
    const own = level ?? (under.some((one) => one.code === this.target.level) ? this.target.level : under[0]?.code);
    if (own === undefined) becoming.wrong.push({ field: 'level', why: 'no_level', text: '' });
    else if (!under.some((one) => one.code === own))
      becoming.wrong.push({ field: 'level', why: 'not_under', text: parent?.label ?? '' });
    if (becoming.name === '') becoming.wrong.push({ field: 'name', why: 'no_name', text: '' });
    becoming.level = own ?? becoming.level;
    becoming.parent = parent?.label ?? null;
    if (becoming.code === '') becoming.code = this.freeCode(parent?.code ?? null, parent?.id ?? null);
    Object.assign(becoming.pasted, { level: own, code: becoming.code, name: becoming.name });
    if (parent?.id) becoming.pasted.parent = parent.id;
    if (parent?.at !== undefined) becoming.pasted.parent_row = parent.at;
  }

  private levelSaid(text: string | undefined): string | null {
    if (text === undefined) return null;
    const said = folded(text);
    return (
      this.whole.levels.find((level) =>
        [level.code, level.name, level.plural_name].some((name) => folded(name) === said),
      )?.code ?? null
    );
  }

  /** By the parent's code, else by the own code's beginning, else by the last row above that may be it. */
  private parentOf(cells: ReadonlyMap<PasteField, string>, level: string | null) {
    const said = cells.get('parent');
    if (said !== undefined) return this.found(said) ?? ('missing' as const);
    for (let code = cells.get('code') ?? ''; /[.\-_/]/.test(code); ) {
      code = code.slice(0, Math.max(...['.', '-', '_', '/'].map((mark) => code.lastIndexOf(mark))));
      const found = this.found(code);
      if (found) return found;
    }
    const may = level === null ? [] : (this.whole.levels.find((one) => one.code === level)?.parents ?? []);
    const above = [...this.above.values()].reverse().find((one) => may.includes(one.level));
    if (above) return this.found(above.code);
    if (level !== null && may.length === 0) return null;
    const target = this.target.parent === null ? undefined : this.whole.byId.get(this.target.parent);
    return target ? (this.found(target.code) ?? null) : null;
  }

  private found(code: string): { id?: string; at?: number; code: string; level: string; label: string } | null {
    const above = this.above.get(code);
    if (above && above.at >= 0) return { at: above.at, code, level: above.level, label: code };
    const row = this.byCode.get(code);
    return row ? { id: row.id, code, level: row.level, label: `${row.code} ${row.name}` } : null;
  }

  private freeCode(parent: string | null, id: string | null): string {
    const siblings = id === null && parent !== null ? [] : (this.whole.tree.get(id) ?? []).map((row) => row.code);
    return nextCode(siblings, parent, this.taken);
  }
}

/** The rows that are sent, in their order: those that are new or change. */
export const sentRows = (rows: readonly Becoming[]) => rows.filter(({ kind }) => kind === 'new' || kind === 'change');
