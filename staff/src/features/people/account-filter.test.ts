import { expect, test } from 'vitest';
import { questionOf } from './account-filter';

test('accounts are asked for by words and by role, by those without one or by those who have not entered', () => {
  expect(questionOf({ words: ' nunez ', role: '' })).toEqual({ words: 'nunez' });
  expect(questionOf({ words: '', role: 'planner' })).toEqual({ role: 'planner' });
  expect(questionOf({ words: 'vias', role: 'none' })).toEqual({ words: 'vias', only: 'none' });
  expect(questionOf({ words: '', role: 'waiting' })).toEqual({ only: 'waiting' });
});
