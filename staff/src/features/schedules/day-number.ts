// Days as whole numbers, so that time is arithmetic: 0 is 1970-01-01.
const length = 86_400_000;

export const dayNumber = (text: string) => Date.parse(`${text}T00:00:00Z`) / length;
export const dayText = (day: number) => new Date(day * length).toISOString().slice(0, 10);

export const units = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Unit = (typeof units)[number];

const monthsOf = { month: 1, quarter: 3, year: 12 };

/** The first day of the unit that holds `day`; weeks begin on Monday. */
export function startOf(unit: Unit, day: number): number {
  if (unit === 'day') return day;
  if (unit === 'week') return day - ((((day + 3) % 7) + 7) % 7);
  const at = new Date(day * length);
  const month = Math.floor(at.getUTCMonth() / monthsOf[unit]) * monthsOf[unit];
  return Date.UTC(at.getUTCFullYear(), month) / length;
}

/** The first day of the unit after it. */
export function nextStart(unit: Unit, day: number): number {
  if (unit === 'day') return day + 1;
  const start = startOf(unit, day);
  if (unit === 'week') return start + 7;
  const at = new Date(start * length);
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + monthsOf[unit]) / length;
}
