import { request } from './client';
import type { AdoptCalendar, AdoptedHolidays } from './reporting-contract';
import { showCalendar } from './show-calendar';

export const adoptCalendar = (institution: string, given: AdoptCalendar) =>
  request<AdoptedHolidays>(`/institutions/${institution}/calendar`, { method: 'PUT', body: given });

/** The calendar of the country in which the institution's time zone lies, for a term of government. */
export async function adoptUsualCalendar(institution: string) {
  const { suggested, year } = await showCalendar(institution);
  if (suggested) await adoptCalendar(institution, { country: suggested, from_year: year - 2, to_year: year + 4 });
}
