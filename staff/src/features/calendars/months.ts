// A year as twelve months of weeks that begin on Monday, and what each day is.
import type { Calendar, DeliveryWindow, Holiday } from '@/api/reporting-contract';

export interface MarkedDay {
  day: string;
  number: number;
  isWeekend: boolean;
  holiday: Holiday | null;
  /** Names of the periods in whose window it lies, as a business day. */
  windows: string[];
}

const iso = (at: Date) => at.toISOString().slice(0, 10);

/** What counts on each day of a year. */
export function marksOf(calendar: Pick<Calendar, 'holidays' | 'plans'>) {
  const holidays = new Map(
    calendar.holidays.filter((its) => its.withdrawal_reason === null).map((its) => [its.day, its]),
  );
  const windows: DeliveryWindow[] = calendar.plans.flatMap((plan) => plan.windows);
  return (at: Date): MarkedDay => {
    const day = iso(at);
    const isWeekend = at.getUTCDay() === 0 || at.getUTCDay() === 6;
    const holiday = holidays.get(day) ?? null;
    const here = windows.filter((its) => its.open_on <= day && day <= its.close_on).map((its) => its.period_name);
    return {
      day,
      number: at.getUTCDate(),
      isWeekend,
      holiday,
      windows: isWeekend || holiday ? [] : [...new Set(here)],
    };
  };
}

/** Weeks of a month (0 to 11), each of seven places; null where the month is not. */
export function weeksOf(year: number, month: number, mark: (at: Date) => MarkedDay): (MarkedDay | null)[][] {
  const weeks: (MarkedDay | null)[][] = [];
  for (let at = new Date(Date.UTC(year, month, 1)); at.getUTCMonth() === month; at.setUTCDate(at.getUTCDate() + 1)) {
    const place = (at.getUTCDay() + 6) % 7;
    if (weeks.length === 0 || place === 0) weeks.push(new Array(7).fill(null));
    const week = weeks.at(-1);
    if (week) week[place] = mark(new Date(at));
  }
  return weeks;
}
