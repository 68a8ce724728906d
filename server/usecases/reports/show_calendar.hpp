#pragma once
// A year of an institution: its holidays, those that were taken back, and the windows of its plans that touch it.

#include <optional>
#include <vector>

#include "domain/calendars/holiday.hpp"
#include "usecases/reports/set_windows.hpp"

namespace timon::usecases::reports {

struct ShownCalendar {
  timon::people::OfficeId institution{};
  int year = 0;
  Day today;
  std::vector<timon::calendars::AdoptedCalendar> adopted{};  ///< of all years
  std::optional<timon::calendars::Country> suggested{};      ///< by the time zone
  std::vector<timon::calendars::Holiday> holidays{};         ///< in order, with those that were taken back
  std::vector<ShownWindows> plans{};                         ///< approved ones, windows of the year alone
  bool may_manage = false;
};

/// Without a year, that of today where the institution is.
Result<ShownCalendar> show_calendar(const Context& context, timon::people::OfficeId institution,
                                    std::optional<int> year);

}  // namespace timon::usecases::reports
