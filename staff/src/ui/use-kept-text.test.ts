import { expect, test } from 'vitest';
import { forgetKeptTexts } from './use-kept-text';

// The list of people that one official had typed was there for the next one who signed in at the same desk.
test('nothing typed outlives the session', () => {
  sessionStorage.setItem('timon.person-list', 'Ana Ruiz; Jefa');
  sessionStorage.setItem('other', 'stays');
  forgetKeptTexts();
  expect(sessionStorage.getItem('timon.person-list')).toBeNull();
  expect(sessionStorage.getItem('other')).toBe('stays');
});
