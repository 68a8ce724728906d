#pragma once
// Takes over a country's public holidays for some years into the institution's own rows. Own holidays stay, and days
// that were taken back stay taken back. In a year that had a calendar already, days that have passed stay as they were.

#include "domain/calendars/holiday.hpp"
#include "domain/calendars/national_holidays.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::calendars {

using timon::calendars::Country;

enum class CalendarMode { DryRun, Write };

struct AdoptCalendar {
  timon::people::OfficeId institution{};
  Country country{};
  int from_year = 0;
  int to_year = 0;
  CalendarMode mode = CalendarMode::Write;
};

struct AdoptedHolidays {
  std::int64_t added = 0;
  std::int64_t removed = 0;    ///< of another country's calendar
  std::int64_t unchanged = 0;  ///< were there, or were taken back
};

/// Refused: not allowed; years that are unknown or backwards.
Result<AdoptedHolidays> adopt_calendar(const Context& context, const AdoptCalendar& input);
Result<AdoptedHolidays> adopt_calendar(const Context& context, storage::Transaction& transaction,
                                       const AdoptCalendar& input);

/// The calendar of the country in which the institution's time zone lies, from two years ago to four years on: a term
/// of government, wherever in it one begins. Nothing is done where the country is not known or a calendar was adopted.
Result<void> adopt_usual_calendar(const Context& context, timon::people::OfficeId institution);

}  // namespace timon::usecases::calendars
