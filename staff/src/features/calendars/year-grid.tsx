import type { Calendar } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './calendar.module.css';
import { type MarkedDay, marksOf, weeksOf } from './months';

const months = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const nameOf = (language: string, format: Intl.DateTimeFormatOptions, at: Date) =>
  new Intl.DateTimeFormat(language, { ...format, timeZone: 'UTC' }).format(at);

/** The year at a glance: holidays filled, windows underlined, weekends pale; each with its words for who cannot see it. */
export function YearGrid({ calendar }: { calendar: Calendar }) {
  const { t } = useTexts();
  const mark = marksOf(calendar);
  return (
    <section className={classes.year} aria-label={t('staff.calendar.year_of', { year: String(calendar.year) })}>
      <ul className={classes.legend}>
        <li data-kind="holiday">{t('staff.calendar.legend.holiday')}</li>
        <li data-kind="window">{t('staff.calendar.legend.window')}</li>
        <li data-kind="weekend">{t('staff.calendar.legend.weekend')}</li>
      </ul>
      <div className={classes.months}>
        {months.map((month) => (
          <Month key={month} year={calendar.year} month={month} mark={mark} today={calendar.today} />
        ))}
      </div>
    </section>
  );
}

interface MonthProps {
  year: number;
  month: number;
  mark: (at: Date) => MarkedDay;
  today: string;
}

function Month({ year, month, mark, today }: MonthProps) {
  const { language } = useTexts();
  const monday = (place: number) => new Date(Date.UTC(2024, 0, 1 + place));
  return (
    <table className={classes.month}>
      <caption>{nameOf(language, { month: 'long' }, new Date(Date.UTC(year, month, 1)))}</caption>
      <thead>
        <tr>
          {[0, 1, 2, 3, 4, 5, 6].map((place) => (
            <th key={place} scope="col" abbr={nameOf(language, { weekday: 'long' }, monday(place))}>
              {nameOf(language, { weekday: 'narrow' }, monday(place))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month, mark).map((week) => (
          <tr key={week.find(Boolean)?.day}>
            {week.map((its, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the places of a week never move
              <DayCell key={place} its={its} isToday={its?.day === today} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ its, isToday }: { its: MarkedDay | null; isToday: boolean }) {
  const { t } = useTexts();
  if (!its) return <td />;
  const kind = its.holiday ? 'holiday' : its.isWeekend ? 'weekend' : its.windows.length > 0 ? 'window' : undefined;
  const said = its.holiday?.name ?? its.windows.map((period) => t('staff.calendar.window_of', { period })).join(', ');
  return (
    <td data-kind={kind} data-today={isToday || undefined} title={said || undefined}>
      {its.number}
      {said && <span className="unseen"> {said}</span>}
    </td>
  );
}
