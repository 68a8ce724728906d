import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { AttentionRow, Concern, Figures } from '@/api/contract';
import { Spanish } from '@/testing/spanish';
import { AttentionReason } from './attention-reason';

const light = (name: Figures['light']['light'], word: string): Figures['light'] => ({
  light: name,
  word,
  shape: 'circle',
  basis: 'reported',
});
const figures = {
  planned: 80,
  reported: 60,
  verified: 42.5,
  compliance: 75,
  compliance_exact: 75,
  light: light('yellow', 'en riesgo'),
  flags: [],
} satisfies Figures;

const row = (reasons: [Concern, ...Concern[]], part: Partial<AttentionRow> = {}): AttentionRow => ({
  id: '1',
  code: '1.1',
  name: 'Vías',
  office_name: null,
  figures,
  before: { compliance: 95, light: light('green', 'en marcha'), movement: 'fell' },
  reason: reasons[0],
  reasons,
  share: 4.2,
  missing_periods: 2,
  gap: null,
  due_on: '2025-10-15',
  over_reported: null,
  ...part,
});

const said = (given: AttentionRow) =>
  render(
    <Spanish>
      <AttentionReason row={given} since="2025-06-30" />
    </Spanish>,
  )
    .container.textContent?.replaceAll('\u00a0', ' ')
    .trim();

test('each concern is a sentence with its own numbers', () => {
  expect(said(row(['critical']))).toBe('Lejos de lo esperado: cumple 75,00 % y pesa 4,20 % del plan.');
  const over = { ...figures, compliance: 130, light: light('yellow_over', 'por encima') };
  expect(said(row(['at_risk'], { figures: over }))).toMatch(/^Por encima de lo esperado: cumple 130,00 %/);
  expect(said(row(['fell']))).toBe(
    'Bajó de «en marcha» (95,00 %) a «en riesgo» (75,00 %) desde el 30 de junio de 2025.',
  );
  // Of the half year that somebody verified, whatever was reported since.
  expect(said(row(['over_reported'], { over_reported: { reported: 50, verified: 30 } }))).toBe(
    'De lo que se verificó se había reportado 50,00 % y se encontró 30,00 %.',
  );
  expect(said(row(['no_report'], { missing_periods: 1 }))).toBe('Falta el reporte del último período.');
  expect(said(row(['never_reported']))).toBe('Nunca se ha reportado: ya terminaron 2 períodos con meta.');
  const gap = {
    kind: 'money_ahead' as const,
    financial: 80,
    physical: 35,
    points: 45,
    sentence: 'Se devengó el 80,00 % de lo vigente y se avanzó el 35,00 %.',
  };
  expect(said(row(['money_ahead', 'no_result'], { gap }))).toBe(
    'Se devengó el 80,00 % de lo vigente y se avanzó el 35,00 %. Además: sin resultado.',
  );
  expect(said(row(['no_result']))).toMatch(/^No tiene indicador/);
  expect(said(row(['due_soon']))).toBe('Termina el 15 de octubre de 2025 y lleva 42,50 % de su meta.');
});

test('what else there is comes after it, in short', () => {
  expect(said(row(['critical', 'fell', 'no_report']))).toMatch(/Además: bajó de semáforo, sin reporte del período\.$/);
});
