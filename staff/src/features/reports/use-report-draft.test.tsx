import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OfficeReport } from '@/api/reporting-contract';
import { Spanish } from '@/testing/spanish';
import { saveReportDraft } from './api/save-report-draft';
import { draftOf, withText } from './draft';
import { keep } from './kept-draft';
import { useReportDraft } from './use-report-draft';

vi.mock('./api/save-report-draft', () => ({ saveReportDraft: vi.fn() }));
const saving = vi.mocked(saveReportDraft);

const name = 'timon.report.1.2.3.T1';
const at = { plan: '2', office: '3', period: 'T1' };
const reportWith = (part: Partial<OfficeReport> = {}) =>
  ({
    version: 1,
    may: ['save', 'deliver'],
    lines: [],
    content: { activities: 'Suyo', joint_work: '', next_period: '', offices: [], saved_at: '2026-07-10T12:00:00Z' },
    ...part,
  }) as unknown as OfficeReport;

const around = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={new QueryClient()}>
    <Spanish>{children}</Spanish>
  </QueryClientProvider>
);
const open = (report: OfficeReport) =>
  renderHook(() => useReportDraft({ report, at, on: '2026-07-10', name }), { wrapper: around });
const keepMine = () => {
  const base = withText(draftOf(reportWith(), String), 'activities', '');
  keep(name, { base, mine: withText(base, 'activities', 'Mío'), version: 1, language: 'es' });
};
const later = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  saving.mockReset();
  saving.mockImplementation(async (_at, _on, { version }) => reportWith({ version: version + 1 }));
});
afterEach(() => vi.useRealTimers());

// What this browser had kept overwrote what somebody else had written, before anybody could choose.
test('nothing is saved over a clash before it is settled', async () => {
  keepMine();
  const { result } = open(reportWith());
  expect(result.current.state).toBe('clashing');
  await later(10_000);
  expect(saving).not.toHaveBeenCalled();
  act(() =>
    result.current.clashes.forEach((clash) => {
      result.current.settle(clash, true);
    }),
  );
  await later(2000);
  expect(saving).toHaveBeenCalledOnce();
});

// Coming back to the network saved whatever was open, also an untouched report of somebody who only reads it.
test('the network coming back saves nothing that was not typed', async () => {
  open(reportWith());
  await act(async () => void window.dispatchEvent(new Event('online')));
  expect(saving).not.toHaveBeenCalled();
});

// A text kept here hid from its office what had been delivered and accepted.
test('who may not write reads what was delivered', () => {
  keepMine();
  const { result } = open(reportWith({ may: [] }));
  expect([result.current.draft.activities, result.current.clashes]).toEqual(['Suyo', []]);
});

// On a slow line what was typed during a save was never saved, and delivering did nothing.
test('who saves while a save is under way waits for it, and all that was typed is sent', async () => {
  let answer = () => {};
  saving.mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        answer = () => resolve(reportWith({ version: 2 }));
      }),
  );
  const { result } = open(reportWith());
  act(() => result.current.write('activities', 'Uno'));
  await later(1300);
  act(() => result.current.write('activities', 'Uno y dos'));
  const whole = result.current.save();
  await later(5000);
  expect(saving).toHaveBeenCalledOnce();
  answer();
  await later(2000);
  expect(saving.mock.lastCall?.[2].activities).toBe('Uno y dos');
  expect(saving.mock.lastCall?.[2].version).toBe(2);
  await whole;
  expect(result.current.state).toBe('saved');
});
