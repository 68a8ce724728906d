import { expect, test } from 'vitest';
import { temporaryPassword } from './temporary-password';

test('a temporary password can be read out, and is another one each time', () => {
  const some = Array.from({ length: 50 }, temporaryPassword);
  for (const password of some) expect(password).toMatch(/^([a-hjkmnp-z2-9]{4}-){2}[a-hjkmnp-z2-9]{4}$/);
  expect(new Set(some).size).toBe(50);
});
