import { expect, test } from 'vitest';
import { spanishTexts } from '@/testing/spanish';
import { inputText } from './explanation-input';

test.each([
  ['actual', '1234.5', '1234,5'],
  ['until', '2025-09-30', '30 de septiembre de 2025'],
  ['method', 'ratio', 'Razón: logrado entre programado'],
  ['cap', 'none', 'Sin tope'],
  ['cap', '100.00', '100'],
  ['period_weight', '2024-01-01/2024-12-31=15.00', '1 ene 2024 – 31 dic 2024: 15'],
])('%s %s is told as %s', (name, value, text) => expect(inputText(name, value, spanishTexts)).toBe(text));
