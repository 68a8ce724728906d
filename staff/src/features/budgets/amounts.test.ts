import { describe, expect, it } from 'vitest';
import type { MoneySum } from '@/api/contract';
import { amountText, columnText, toneOf } from '@/ui/money-text';
import { toldStages } from './amounts';

const sum = (told: Partial<Record<string, number>>): MoneySum => ({
  in_force: null,
  lines: 1,
  untold: 0,
  stages: (['approved', 'modified', 'committed', 'accrued', 'paid'] as const).map((stage) => ({
    stage,
    amount: told[stage] ?? null,
    share: null,
  })),
});

describe('amounts', () => {
  it('have cents only where there are any', () => {
    expect(amountText(1234567, 'es')).toBe('1.234.567');
    expect(amountText(1234.5, 'es')).toBe('1.234,50');
    expect(amountText(1234.5, 'pt')).toBe('1.234,50');
    expect(amountText(0, 'en')).toBe('0');
    expect(amountText(null, 'en')).toBe('—');
  });

  it('have none in a column of millions', () => {
    expect(columnText(124073332398.86, 'es')).toBe('124.073.332.399');
    expect(columnText(1234.5, 'es')).toBe('1.234,50');
    expect(columnText(null, 'es')).toBe('—');
  });
  it('are shown for the stages that somebody told', () => {
    expect(toldStages(sum({ approved: 0 }), sum({ paid: 5 }))).toEqual(['approved', 'paid']);
    expect(toldStages(sum({}))).toEqual([]);
  });
  it('deserve attention when they run ahead of the work', () => {
    expect(['money_ahead', 'work_ahead', 'in_step', 'no_budget'].map(toneOf)).toEqual([
      'alarm',
      'notice',
      'calm',
      'calm',
    ]);
  });
});
