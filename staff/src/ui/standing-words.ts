import type { ReportStanding } from '@/api/reporting-contract';
import type { Texts } from '@/i18n/texts';

/** How a report stands towards its window, as one would say it: en tiempo, 3 días hábiles tarde. */
export const standingWords = ({ state, days_late }: ReportStanding, { t }: Pick<Texts, 't'>): string =>
  t(`staff.standing.${state}`, { days: days_late });

/** Not there although it should be, or too late. */
export const isStandingLate = ({ state }: ReportStanding) =>
  state === 'late' || state === 'missing' || state === 'reopened';
