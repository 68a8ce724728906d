import { expect, test } from 'vitest';
import type { ReportLine } from '@/api/reporting-contract';
import type { DraftLine } from './draft';
import { hasFigures, judgeLine } from './use-report-line';

const blank: DraftLine = {
  value: '',
  numerator: '',
  denominator: '',
  note: '',
  variance_kind: '',
  variance_reason: '',
  correction_reason: '',
};
const ratio = (numerator: number, denominator: number) =>
  ({
    subject: 'a',
    indicator: { accumulation: 'ratio', sense: 'ascending', method: 'ratio', baseline: null, tolerance: null },
    can_be_reported: true,
    planned: null,
    reported: { value: null, numerator, denominator, note: '' },
  }) as unknown as ReportLine;
const judged = (line: ReportLine, part: Partial<DraftLine>) => judgeLine(line, { ...blank, ...part }, undefined, 'es');

// A third is no finite decimal: what nobody touched asked for the reason of its correction.
test('an untouched third is no correction', () => {
  expect(judged(ratio(1, 3), { numerator: '1', denominator: '3' })).toMatchObject({
    isCorrection: false,
    lacks: false,
  });
});

// 40 of 80 and 80 of 160 are the same percentage, so the box for the reason that the server asks never came.
test('other parts of the same percentage are a correction', () => {
  const its = judged(ratio(40, 80), { numerator: '80', denominator: '160' });
  expect(its).toMatchObject({ isCorrection: true, isEmpty: false, lacks: true });
});

// A ratio over nothing lacked its figure for ever: it has none, and says why.
test('a ratio over nothing asks why and lacks nothing else', () => {
  const line = { ...ratio(0, 0), reported: null };
  const typed = { numerator: '0', denominator: '0' };
  expect(judged(line, typed)).toMatchObject({ asksVariance: true, isEmpty: false, lacks: true });
  expect(judged(line, { ...typed, variance_kind: 'demand', variance_reason: 'Sin casos' }).lacks).toBe(false);
});

test('another remark is a correction', () => {
  expect(judged(ratio(1, 2), { numerator: '1', denominator: '2', note: 'Acta 3' }).isCorrection).toBe(true);
});

// The year to date of 40 stood beside a typed 80.
test('the year is told of the figures that the server counted', () => {
  expect(judged(ratio(40, 80), { numerator: '40', denominator: '80' }).isCounted).toBe(true);
  expect(judged(ratio(40, 80), { numerator: '80', denominator: '160' }).isCounted).toBe(false);
  expect(judged({ ...ratio(0, 0), reported: null }, { numerator: '1', denominator: '2' }).isCounted).toBe(false);
});

// The server asked why an activity was behind its days; the page said "nothing planned" and offered no box.
test('an activity without a curve is held against its days', () => {
  const line = { ...ratio(0, 1), indicator: null, reported: null, in_period: { planned: 80 } } as unknown as ReportLine;
  expect(judged(line, { value: '40' })).toMatchObject({ target: 80, isByDays: true, compliance: 50 });
});

test('what waits for its cover sheets lacks nothing', () => {
  const line = { ...ratio(0, 1), reported: null, without_covers: { id: '1', code: 'A', name: 'B' } } as ReportLine;
  expect(judged(line, {})).toMatchObject({ isEmpty: false, lacks: false });
});

// The box of such a line went while its last figure was being deleted, and a denominator alone could not be taken out.
test('what waits for its cover sheets keeps its boxes while a figure stands on the page or on the server', () => {
  const held = (told: object) => ({ ...ratio(0, 1), reported: null, content: null, ...told }) as unknown as ReportLine;
  expect(hasFigures(held({}), blank)).toBe(false);
  expect(hasFigures(held({}), { ...blank, denominator: '4' })).toBe(true);
  expect(hasFigures(held({ content: { value: 0, numerator: null, denominator: null } }), blank)).toBe(true);
  expect(hasFigures(held({ content: { value: null, numerator: null, denominator: null } }), blank)).toBe(false);
  expect(hasFigures(held({ reported: { value: null, numerator: 1, denominator: 4 } }), blank)).toBe(true);
});
