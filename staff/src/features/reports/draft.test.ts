import { expect, test } from 'vitest';
import type { OfficeReport, ReportLine } from '@/api/reporting-contract';
import { type Draft, draftOf, hasWrongNumber, inLanguage, merge, sentDraft, withText } from './draft';

const line = {
  value: '',
  numerator: '',
  denominator: '',
  note: '',
  variance_kind: '',
  variance_reason: '',
  correction_reason: '',
};
const base: Draft = { lines: { a: line, b: line }, activities: '', joint_work: '', next_period: '', offices: '' };

test('two people in two places lose nothing', () => {
  const mine = withText(base, 'a.value', '40');
  const theirs = withText(withText(base, 'b.value', '7'), 'activities', 'Tres frentes');
  const { draft, clashes } = merge(base, mine, theirs);
  expect(clashes).toEqual([]);
  expect([draft.lines.a?.value, draft.lines.b?.value, draft.activities]).toEqual(['40', '7', 'Tres frentes']);
});

test('where both wrote, both are told and mine stays in the box', () => {
  const { draft, clashes } = merge(base, withText(base, 'a.value', '40'), withText(base, 'a.value', '45'));
  expect(clashes).toEqual([{ place: 'a.value', mine: '40', theirs: '45' }]);
  expect(draft.lines.a?.value).toBe('40');
});

test('who wrote the same agrees', () => {
  const both = withText(base, 'next_period', 'Pintar');
  expect(merge(base, both, both).clashes).toEqual([]);
});

test('what was rubbed out stays rubbed out', () => {
  const filled = withText(base, 'a.note', 'Acta 3');
  expect(merge(filled, base, withText(filled, 'b.value', '1')).draft.lines.a?.note).toBe('');
});

const report = {
  version: 3,
  content: null,
  may: ['save'],
  lines: [
    {
      subject: 'a',
      indicator: { measure: '9', accumulation: 'sum' },
      can_be_reported: true,
      content: null,
      reported: { value: 12.5, note: 'Acta 1' },
    },
    {
      subject: 'b',
      indicator: { measure: null, accumulation: 'sum' },
      can_be_reported: false,
      content: null,
      reported: null,
    },
  ] as ReportLine[],
} as OfficeReport;

test('what was said by another door stands in the report already', () => {
  const draft = draftOf(report, (value) => String(value).replace('.', ','));
  expect(draft.lines.a).toMatchObject({ value: '12,5', note: 'Acta 1' });
});

test('what is sent is what was filled in, in its measure; what cannot be reported is not sent', () => {
  const draft = draftOf(report, (value) => String(value).replace('.', ','));
  expect(sentDraft(report, draft, 'es')).toEqual({
    version: 3,
    lines: [{ subject: 'a', measure: '9', value: 12.5, note: 'Acta 1' }],
    offices: [],
    activities: '',
    joint_work: '',
    next_period: '',
  });
});

// Two people who each named an office clashed, and nothing on the page could settle it.
test('offices are merged one by one', () => {
  const at = (offices: string) => withText(base, 'offices', offices);
  const { draft, clashes } = merge(at('1 2'), at('1 2 3'), at('2 4'));
  expect([draft.offices, clashes]).toEqual(['2 3 4', []]);
});

// The reason of a correction that was delivered was sent again with the next one.
test('a delivered correction lends its reason to no later one', () => {
  const [first] = report.lines;
  const content = { value: 12, note: '', variance_reason: '', correction_reason: 'Sumaba dos veces' };
  const delivered = (may: OfficeReport['may']) =>
    ({
      ...report,
      may,
      content: { delivered_at: '2026-07-10T05:00:00Z' },
      lines: [{ ...first, content }],
    }) as OfficeReport;
  expect(draftOf(delivered(['save']), String).lines.a?.correction_reason).toBe('');
  expect(draftOf(delivered([]), String).lines.a?.correction_reason).toBe('Sumaba dos veces');
});

// 1,234 typed in Spanish became one thousand two hundred and thirty-four in English.
test('what was typed in one language is the same number in another', () => {
  const typed = withText(withText(base, 'a.value', '1,234'), 'b.value', 'doce');
  const { lines } = inLanguage(typed, 'es', String);
  expect([lines.a?.value, lines.b?.value]).toEqual(['1.234', 'doce']);
  expect([hasWrongNumber(typed, 'es'), hasWrongNumber(base, 'es')]).toEqual([true, false]);
});
