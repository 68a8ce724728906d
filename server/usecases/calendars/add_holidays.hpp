#pragma once
// Own holidays of an institution, one or a list: typed, pasted, or from a file in CSV or ICS. All or nothing.

#include "usecases/calendars/adopt_calendar.hpp"

namespace timon::usecases::calendars {

struct AddHolidays {
  timon::people::OfficeId institution{};
  std::vector<timon::calendars::HolidayRow> rows{};
  std::string text{};  ///< of a file: instead of rows
  std::string reason{};
  CalendarMode mode = CalendarMode::Write;
};

/// Refused: not allowed, every mistake of every row. Rows whose day is a holiday already, or has passed, are counted
/// and left out.
Result<timon::calendars::HolidayChanges> add_holidays(const Context& context, const AddHolidays& input);

/// The rows of a file: CSV with day and name, or ICS with events of whole days. Refused: events that are none.
Result<std::vector<timon::calendars::HolidayRow>> read_holidays(std::string_view text);

}  // namespace timon::usecases::calendars
