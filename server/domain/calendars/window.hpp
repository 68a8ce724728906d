#pragma once
// on which days a period's report is delivered. The window is n business days, either the last ones before the
// period ends or the first ones after it: both readings of the practice are settings. Early delivery is open from the
// first day of the period's last month. It sees days; where their midnights lie is the institution's time zone.

#include <vector>

#include "base/error.hpp"
#include "base/names.hpp"
#include "domain/calendars/business_calendar.hpp"

namespace timon::calendars {

enum class Anchor {
  BeforeEnd,  ///< the last n business days up to the period's last day
  AfterEnd    ///< the first n business days after it
};
constexpr auto names_of(Anchor) {
  return std::to_array<Name<Anchor>>({{Anchor::BeforeEnd, "before_end"}, {Anchor::AfterEnd, "after_end"}});
}

/// What may be delivered before the window.
enum class EarlyOpening {
  LastMonth,  ///< from the first day of the period's last month
  Never
};
constexpr auto names_of(EarlyOpening) {
  return std::to_array<Name<EarlyOpening>>({{EarlyOpening::LastMonth, "last_month"}, {EarlyOpening::Never, "never"}});
}

struct WindowSettings {
  Anchor anchor = Anchor::BeforeEnd;
  std::int64_t days = 5;
  std::int64_t tolerance = 0;  ///< business days after the window in which a report still counts as on time
  EarlyOpening early_opening = EarlyOpening::LastMonth;

  bool operator==(const WindowSettings&) const = default;
};

inline constexpr std::int64_t most_window_days = 30;
inline constexpr std::int64_t most_tolerance = 30;

/// 1 to 30 days, a tolerance of 0 to 30.
std::vector<FieldError> errors_of(const WindowSettings& settings);

struct Window {
  Day early_on;  ///< from here on a report is accepted
  Day open_on;   ///< first day of the window
  Day close_on;  ///< last day of the window: it closes when the next day begins
  Day last_on;   ///< last day on which a report is on time: later than `close_on` where there is tolerance

  bool operator==(const Window&) const = default;
};

/// The days of the window: all business days, each later than the one before, exactly n.
std::vector<Day> window_days(Day period_end, const WindowSettings& settings, const BusinessCalendar& calendar);

Window window_of(Day period_end, const WindowSettings& settings, const BusinessCalendar& calendar);

}  // namespace timon::calendars
