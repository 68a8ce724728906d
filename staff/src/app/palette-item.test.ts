import { expect, test } from 'vitest';
import { inGroups, matching, type PaletteItem } from './palette-item';

const item = (id: string, label: string, group: PaletteItem['group'] = 'acts', words = ''): PaletteItem => ({
  id,
  group,
  mark: '',
  label,
  words,
  run: () => {},
});

test('every word is held, accents ignored, also by other words', () => {
  const items = [item('a', 'Ir a Mi dependencia'), item('b', 'Apariencia: oscura', 'acts', 'tema noche')];
  expect(matching(items, 'DEPENDENCIA ir').map(({ id }) => id)).toEqual(['a']);
  expect(matching(items, 'tema').map(({ id }) => id)).toEqual(['b']);
  expect(matching(items, 'ir tema')).toEqual([]);
  expect(matching(items, '')).toHaveLength(2);
});
test('groups keep the order in which they first appear', () =>
  expect(inGroups([item('a', '', 'elements'), item('b', '', 'acts'), item('c', '', 'elements')])).toMatchObject([
    ['elements', [{ id: 'a' }, { id: 'c' }]],
    ['acts', [{ id: 'b' }]],
  ]));
