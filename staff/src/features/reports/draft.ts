// What stands in the boxes of a report, how it is merged with what somebody else wrote, and what is sent of it.
import type { OfficeReport, ReportLine, SaveReportDraft } from '@/api/reporting-contract';
import type { Language } from '@/i18n/language';
import { parseNumber } from '@/i18n/numbers';
import { rounded } from './compliance';
import { varianceKinds } from './typed-fact';

export interface DraftLine {
  value: string;
  numerator: string;
  denominator: string;
  note: string;
  variance_kind: string;
  variance_reason: string;
  correction_reason: string;
}

export interface Draft {
  lines: Record<string, DraftLine>;
  activities: string;
  joint_work: string;
  next_period: string;
  /** Ids, joined by blanks, in order. */
  offices: string;
}

export type Words = 'activities' | 'joint_work' | 'next_period' | 'offices';

const lineFields = [
  'value',
  'numerator',
  'denominator',
  'note',
  'variance_kind',
  'variance_reason',
  'correction_reason',
] as const;
export const words: readonly Words[] = ['activities', 'joint_work', 'next_period', 'offices'];

type Written = (value: number) => string;

function lineOf(line: ReportLine, written: Written, isNextDelivery: boolean): DraftLine {
  const told = line.content ?? line.reported;
  const text = (value: number | null | undefined) => (value == null ? '' : written(value));
  return {
    value: text(told?.value),
    numerator: text(told?.numerator),
    denominator: text(told?.denominator),
    note: told?.note ?? '',
    variance_kind: told?.variance_kind ?? '',
    variance_reason: told?.variance_reason ?? '',
    // The reason of what was delivered is not that of what is corrected next.
    correction_reason: isNextDelivery ? '' : (line.content?.correction_reason ?? ''),
  };
}

/** As the server knows it; what was said by another door stands there already. */
export function draftOf(report: OfficeReport, written: Written): Draft {
  const isNextDelivery = report.content?.delivered_at != null && report.may.includes('save');
  return {
    lines: Object.fromEntries(report.lines.map((line) => [line.subject, lineOf(line, written, isNextDelivery)])),
    activities: report.content?.activities ?? '',
    joint_work: report.content?.joint_work ?? '',
    next_period: report.content?.next_period ?? '',
    offices: [...(report.content?.offices ?? [])].sort().join(' '),
  };
}

/** Somebody wrote the same place meanwhile. */
export interface Clash {
  /** `SUBJECT.field`, or the name of the words. */
  place: string;
  mine: string;
  theirs: string;
}

function three(base: string, mine: string, theirs: string): { text: string; isClash: boolean } {
  if (mine === theirs || theirs === base) return { text: mine, isClash: false };
  return mine === base ? { text: theirs, isClash: false } : { text: mine, isClash: true };
}

/** Each office by itself: it stays unless one of both took it away, and comes when one of both named it. */
function mergedOffices(...texts: [base: string, mine: string, theirs: string]): string {
  const [base, mine, theirs] = texts.map((text) => new Set(text.split(' ').filter(Boolean)));
  const all = [...new Set([...(mine ?? []), ...(theirs ?? [])])];
  return all
    .filter((id) => (base?.has(id) ? mine?.has(id) && theirs?.has(id) : true))
    .sort()
    .join(' ');
}

/** Field by field: whoever alone changed a place is followed; where both did, mine stays and theirs is told. */
export function merge(base: Draft, mine: Draft, theirs: Draft): { draft: Draft; clashes: Clash[] } {
  const clashes: Clash[] = [];
  const at = (place: string, ...texts: [string, string, string]) => {
    const { text, isClash } = three(...texts);
    if (isClash) clashes.push({ place, mine: texts[1], theirs: texts[2] });
    return text;
  };
  const lines = Object.fromEntries(
    Object.entries(theirs.lines).map(([subject, their]) => {
      const [its, my] = [base.lines[subject] ?? their, mine.lines[subject] ?? their];
      const fields = lineFields.map((name) => [name, at(`${subject}.${name}`, its[name], my[name], their[name])]);
      return [subject, Object.fromEntries(fields) as unknown as DraftLine];
    }),
  );
  const told = words.map((name) => [
    name,
    name === 'offices'
      ? mergedOffices(base.offices, mine.offices, theirs.offices)
      : at(name, base[name], mine[name], theirs[name]),
  ]);
  return { draft: { ...(Object.fromEntries(told) as unknown as Draft), lines }, clashes };
}

/** Writes one place by its name. */
export function withText(draft: Draft, place: string, text: string): Draft {
  const [subject = '', field] = place.split('.');
  const line = draft.lines[subject];
  if (field === undefined || line === undefined) return { ...draft, [place]: text };
  return { ...draft, lines: { ...draft.lines, [subject]: { ...line, [field]: text } } };
}

export const numberFields = ['value', 'numerator', 'denominator'] as const;

/** Numbers typed in one language, as another writes them; what is no number stays as it was typed. */
export function inLanguage(draft: Draft, from: Language, written: Written): Draft {
  const lines = Object.entries(draft.lines).map(([subject, line]) => {
    const numbers = numberFields.map((name) => {
      const number = parseNumber(line[name], from);
      return [name, number === null ? line[name] : written(number)];
    });
    return [subject, { ...line, ...Object.fromEntries(numbers) }];
  });
  return { ...draft, lines: Object.fromEntries(lines) };
}

/** A box holds what is no number: it is not sent, so only the browser has it. */
export const hasWrongNumber = (draft: Draft, language: Language) =>
  Object.values(draft.lines).some((line) =>
    numberFields.some((name) => line[name].trim() !== '' && parseNumber(line[name], language) === null),
  );

export const isSame = (one: Draft, other: Draft) => JSON.stringify(one) === JSON.stringify(other);

/** The value meant: the one typed, or the percentage that numerator and denominator give. */
export function actualOfLine(line: ReportLine, typed: DraftLine, language: Language): number | null {
  if (line.indicator?.accumulation !== 'ratio') return parseNumber(typed.value, language);
  const [over, under] = [parseNumber(typed.numerator, language), parseNumber(typed.denominator, language)];
  return over === null || !under ? null : rounded((100 * over) / under);
}

/** Only what was filled in, and numbers that are numbers. */
export function sentDraft(report: OfficeReport, draft: Draft, language: Language): SaveReportDraft {
  const lines = report.lines.flatMap((line): SaveReportDraft['lines'] => {
    const typed = draft.lines[line.subject];
    if (!typed || !line.can_be_reported) return [];
    const numbers = (line.indicator?.accumulation === 'ratio' ? ['numerator', 'denominator'] : ['value']) as (
      | 'value'
      | 'numerator'
      | 'denominator'
    )[];
    const given = numbers.flatMap((name) => {
      const number = parseNumber(typed[name], language);
      return number === null ? [] : [[name, number] as const];
    });
    const texts = (['note', 'variance_reason', 'correction_reason'] as const).filter((name) => typed[name].trim());
    const kind = varianceKinds.find((known) => known === typed.variance_kind);
    if (given.length + texts.length === 0 && !kind) return [];
    return [
      {
        subject: line.subject,
        ...(line.indicator?.measure && { measure: line.indicator.measure }),
        ...Object.fromEntries(given),
        ...Object.fromEntries(texts.map((name) => [name, typed[name].trim()])),
        ...(kind && { variance_kind: kind }),
      },
    ];
  });
  return {
    version: report.version,
    lines,
    offices: draft.offices.split(' ').filter(Boolean),
    activities: draft.activities,
    joint_work: draft.joint_work,
    next_period: draft.next_period,
  };
}
