import type { FactKind, Indicator, Period, PeriodFacts } from '@/api/contract';

/** Periods that may be spoken of: those that have begun by the day, newest first. */
export function openPeriods(periods: PeriodFacts[], on: string): PeriodFacts[] {
  return periods.filter((period) => period.start_on <= on).reverse();
}

/** What the form asks for at first: the oldest ended gap after the last figure, else the newest ended period. */
export function firstChoice(periods: PeriodFacts[], kind: FactKind): PeriodFacts | undefined {
  const ended = periods.filter((period) => period.has_ended);
  const isWaiting = ({ planned, reported, verified }: PeriodFacts) =>
    kind === 'verified' ? reported !== null && verified === null : reported === null && planned !== null;
  const lastGiven = ended.findLastIndex((period) => period[kind] !== null);
  return (
    ended.find((period, index) => index > lastGiven && isWaiting(period)) ?? ended.findLast(isWaiting) ?? ended.at(-1)
  );
}

/** The figure of the period before, to print beside the box. */
export function periodBefore(periods: PeriodFacts[], code: string): PeriodFacts | undefined {
  const place = periods.findIndex((period) => period.period === code);
  return periods.slice(0, Math.max(0, place)).findLast((period) => period.reported !== null);
}

const hasFact = ({ planned, reported, verified }: PeriodFacts) =>
  planned !== null || reported !== null || verified !== null;

/** Periods with something to say: begun by the day, or with a fact already. */
export function toldPeriods(periods: PeriodFacts[], on: string): PeriodFacts[] {
  return periods.filter((period) => period.start_on <= on || hasFact(period));
}

/** From the first fact to the last one: what a chart has room for. */
export function drawnPeriods(periods: PeriodFacts[]): PeriodFacts[] {
  const first = periods.findIndex(hasFact);
  return first < 0 ? [] : periods.slice(first, periods.findLastIndex(hasFact) + 1);
}

/** The indicator's own periods, and those of other lengths that also carry figures, such as yearly targets. */
export function byFrequency(periods: PeriodFacts[], frequency: Indicator['frequency'], known: readonly Period[]) {
  const own = new Set(known.filter((period) => period.kind === frequency).map((period) => period.code));
  const isOwn = (period: PeriodFacts) => own.size === 0 || own.has(period.period);
  return { own: periods.filter(isOwn), others: periods.filter((period) => !isOwn(period)) };
}
