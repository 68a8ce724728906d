import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Spanish, spanishTexts } from '@/testing/spanish';
import { GanttBar } from './gantt-bar';
import { rowSentence } from './row-sentence';
import { type Item, planOf } from './schedule';
import { ScheduleSentence } from './schedule-sentence';
import { smallSchedule } from './small-schedule';

const plan = planOf(smallSchedule);
const item = (id: string) => plan.byId.get(id) as Item;
const said = (id: string) => rowSentence(item(id), plan.byId, spanishTexts);

describe('a row in words', () => {
  test('says days, facts, delay, room', () => {
    expect(said('1.1')).toMatch(/^Del 1 mar 2026 al 10 abr 2026; /);
    expect(said('1.1')).toMatch(/en riesgo; termina 10 días más tarde de lo aprobado; en la ruta crítica: no puede/);
  });
  test('says whom it waits for, and when it does not', () =>
    expect(said('1.2')).toMatch(/espera a 1\.1; empieza antes de que termine 1\.1\.$/));
  test('says where its days come from, a milestone, and that there are none', () => {
    expect(said('1')).toMatch(/\(según lo que contiene\)/);
    expect(said('2.1')).toMatch(/^Hito el 1 feb 2027/);
    expect(said('2')).toBe('Sin fechas.');
  });
});

describe('the plan in one sentence', () => {
  test('counts what should have ended, what was delayed, what is critical', () => {
    render(<ScheduleSentence plan={plan} on="2026-06-30" />, { wrapper: Spanish });
    expect(screen.getByText('2 elementos')).toBeTruthy();
    expect(screen.getByText(/1 termina más tarde de lo aprobado; 2 están en la ruta crítica/)).toBeTruthy();
  });
});

describe('a bar', () => {
  const ruler = { place: (day: number) => `${day}px`, length: (days: number) => `${days}px` };
  const drawn = (id: string) => render(<GanttBar item={item(id)} ruler={ruler} showsRoom />, { wrapper: Spanish });
  test('has a form for each fact and none for what is not there', () => {
    const { container } = drawn('1.1');
    expect(container.querySelector('[class*=reported]')?.getAttribute('style')).toContain('60%');
    expect(container.querySelector('[class*=verified]')).toBeNull();
    expect(container.querySelector('[class*=approved]')).not.toBeNull();
  });
  test('is a diamond for a single day, and nothing without days', () => {
    expect(drawn('2.1').container.querySelector('[class*=milestone]')).not.toBeNull();
    expect(drawn('2').container.querySelector('[data-handle]')).toBeNull();
  });
});
