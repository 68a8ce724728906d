import { expect, test } from 'vitest';
import { spanishTexts } from '@/testing/spanish';
import { countOf, factsSentence } from './board-sentence';

test.each([
  [{ planned: 62.35, reported: 50, verified: 42.5 }, 'staff.sentence.all'],
  [{ planned: 62.35, reported: 50, verified: null }, 'staff.sentence.unverified'],
  [{ planned: 62.35, reported: null, verified: null }, 'staff.sentence.unreported'],
  [{ planned: null, reported: 50, verified: null }, 'staff.sentence.unplanned'],
  [{ planned: null, reported: null, verified: null }, 'staff.sentence.nothing'],
])('what is missing is said, never shown as zero: %o', (figures, key) => expect(factsSentence(figures)).toBe(key));

test('goals are counted by their lights', () =>
  expect(
    countOf(
      {
        lights: [
          { light: 'yellow', count: 2 },
          { light: 'orange', count: 3 },
          { light: 'red', count: 7 },
        ],
      },
      'yellow',
      'orange',
    ),
  ).toBe(5));

test('one and many, in good Spanish', () => {
  const b = (parts: unknown[]) => parts.join('');
  const say = (critical: number, risk: number, missing: number) =>
    [spanishTexts.rich('staff.sentence.lights', { critical, risk, missing, b: b as never })].flat().join('');
  expect(say(1, 1, 1)).toBe(
    'Una meta está en estado crítico y una meta más en riesgo; una meta no tiene semáforo todavía.',
  );
  expect(say(21, 34, 12)).toBe('21 metas están en estado crítico y 34 en riesgo; 12 no tienen semáforo todavía.');
});
