import { expect, test } from 'vitest';
import { laterWords, loadCatalogue } from '@/i18n/texts';
import { laterIn } from './sentences';

test('the first visit brings what the board says, a page the rest of the language', async () => {
  const spanish = await loadCatalogue('es');
  expect(spanish['staff.light.green']).toBeDefined();
  expect(spanish['staff.edit.title']).toBeUndefined();
  await laterWords();
  expect(spanish['staff.edit.title']).toBeDefined();
  expect((await loadCatalogue('pt'))['staff.edit.title']).toBeDefined();
});

// A group that is said by code (`named('staff.restated', figure)`) was not seen: its words could be missing.
test('sentences and groups that come later are found in code, others are not', () => {
  expect(laterIn("t('staff.edit.title')")).toBe('staff.edit.title');
  expect(laterIn("named('staff.restated',figure)")).toBe('staff.restated');
  expect(laterIn('named(`staff.sheets.` + field)')).toBe('staff.sheets.');
  expect(laterIn("t('staff.board.title') + named('staff.light', light)")).toBeUndefined();
  expect(laterIn("named('staff.restated_by', cause)")).toBeUndefined();
});
