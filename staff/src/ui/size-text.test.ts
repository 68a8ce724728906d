import { expect, test } from 'vitest';
import { sizeText } from './size-text';

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1 KB'],
  [1_500_000, '1.4 MB'],
  [25 * 1024 * 1024, '25 MB'],
  [3 * 1024 ** 3, '3 GB'],
])('%d bytes are written as %s', (bytes, expected) => {
  expect(sizeText(bytes, String)).toBe(expected);
});
