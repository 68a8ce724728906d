import { expect, test } from 'vitest';
import { clipped } from './clipped';

test.each([
  ['Publicar las actas.', 'Publicar las actas'],
  ['Publicar las actas', 'Publicar las actas'],
  [`${'a'.repeat(78)} bcd`, `${'a'.repeat(78)}…`],
  ['', ''],
])('%s is named %s', (text, name) => expect(clipped(text)).toBe(name));
