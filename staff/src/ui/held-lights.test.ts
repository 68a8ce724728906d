import { describe, expect, it } from 'vitest';
import { spanishTexts as texts } from '@/testing/spanish';
import { heldText, nextText } from './held-lights';

const held = [
  { from_on: null, profile: null, name: '' },
  { from_on: '2026-01-01', profile: 'P-5', name: 'Cinco colores' },
];

describe('which profile judges since when', () => {
  it('is said in time order, the first from the beginning', () => {
    expect(heldText({ held, next_from: null, next_period: null }, texts)).toBe(
      'El del plan; desde el 1 de enero de 2026, Cinco colores',
    );
  });
  it('tells the period in which another one would begin', () => {
    expect(nextText({ held, next_from: '2026-01-01', next_period: 'Primer trimestre de 2026' }, texts)).toBe(
      'Juzgará desde Primer trimestre de 2026 (1 de enero de 2026). El período en curso y los anteriores quedan con el perfil que tenían.',
    );
  });
  it('names the day alone where that period is not set up, and says that a draft changes at once', () => {
    expect(nextText({ held, next_from: '2026-01-01', next_period: null }, texts)).toContain(
      'los períodos que empiecen el 1 de enero de 2026 o después',
    );
    expect(nextText({ held, next_from: null, next_period: null }, texts)).toContain('borrador');
  });
});
