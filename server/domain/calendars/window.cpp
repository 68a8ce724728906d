#include "domain/calendars/window.hpp"

#include <algorithm>

namespace timon::calendars {
namespace {

Day first_of_month(Day day) {
  const auto parts = day.parts();
  return {std::chrono::sys_days{parts.year() / parts.month() / 1}};
}

}  // namespace

std::vector<FieldError> errors_of(const WindowSettings& settings) {
  std::vector<FieldError> errors;
  const auto within = [&](const char* field, std::int64_t value, std::int64_t least, std::int64_t most) {
    if (value < least || value > most)
      errors.push_back({field, "not_between", {{"min", std::to_string(least)}, {"max", std::to_string(most)}}});
  };
  within("days", settings.days, 1, most_window_days);
  within("tolerance", settings.tolerance, 0, most_tolerance);
  return errors;
}

std::vector<Day> window_days(Day period_end, const WindowSettings& settings, const BusinessCalendar& calendar) {
  std::vector<Day> days;
  Day day = settings.anchor == Anchor::BeforeEnd ? calendar.at_or_before(period_end) : calendar.next(period_end);
  for (std::int64_t count = 0; count < settings.days; ++count) {
    days.push_back(day);
    day = settings.anchor == Anchor::BeforeEnd ? calendar.moved(day, -1) : calendar.next(day);
  }
  std::ranges::sort(days);
  return days;
}

Window window_of(Day period_end, const WindowSettings& settings, const BusinessCalendar& calendar) {
  const auto days = window_days(period_end, settings, calendar);
  const Day open_on = days.front(), close_on = days.back();
  const bool is_early_open = settings.early_opening == EarlyOpening::LastMonth;
  const Day early_on = is_early_open ? std::min(first_of_month(period_end), open_on) : open_on;
  return {early_on, open_on, close_on, calendar.moved(close_on, static_cast<int>(settings.tolerance))};
}

}  // namespace timon::calendars
