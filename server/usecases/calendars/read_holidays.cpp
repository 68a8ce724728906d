// The rows of a file of holidays.

#include "formats/csv/csv_rows.hpp"
#include "formats/ics/ics_reader.hpp"
#include "usecases/calendars/add_holidays.hpp"

namespace timon::usecases::calendars {
namespace {

using timon::calendars::HolidayRow;

Result<std::vector<HolidayRow>> from_events(std::string_view text) {
  const auto reading = formats::read_ics(text);
  std::vector<FieldError> errors;
  for (const auto& fault : reading.faults)
    errors.push_back({"text", "event_" + fault.code, {{"summary", fault.summary}}});
  if (!errors.empty()) return invalid(std::move(errors));
  std::vector<HolidayRow> rows;
  for (const auto& event : reading.events)
    for (Day day = event.first; day <= event.last; day = day + 1) rows.push_back({day.text(), event.summary});
  return rows;
}

/// A first line without any digit in its first cell is the headings.
bool is_heading(const std::vector<std::string>& cells) {
  return cells.front().find_first_of("0123456789") == std::string::npos;
}

std::vector<HolidayRow> from_cells(std::string_view text) {
  std::vector<HolidayRow> rows;
  for (const auto& cells : formats::csv_rows(text)) {
    if (rows.empty() && is_heading(cells)) continue;
    rows.push_back({cells.front(), cells.size() > 1 ? cells[1] : std::string()});
  }
  return rows;
}

}  // namespace

Result<std::vector<HolidayRow>> read_holidays(std::string_view text) {
  if (formats::is_ics(text)) return from_events(text);
  return from_cells(text);
}

}  // namespace timon::usecases::calendars
