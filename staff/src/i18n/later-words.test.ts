import { expect, test } from 'vitest';
import { laterWords, loadCatalogue } from './texts';

test('the first visit brings what the board says, a page the rest of the language', async () => {
  const spanish = await loadCatalogue('es');
  expect(spanish['staff.light.green']).toBeDefined();
  expect(spanish['staff.edit.title']).toBeUndefined();
  await laterWords();
  expect(spanish['staff.edit.title']).toBeDefined();
  expect((await loadCatalogue('pt'))['staff.edit.title']).toBeDefined();
});
