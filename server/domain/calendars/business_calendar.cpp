#include "domain/calendars/business_calendar.hpp"

#include <algorithm>

namespace timon::calendars {
namespace {

bool is_weekend(Day day) {
  const std::chrono::weekday weekday{day.at};
  return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

/// Mondays to Fridays from a Monday long ago up to the day.
std::int64_t weekdays_until(Day day) {
  constexpr Day a_monday{std::chrono::sys_days{std::chrono::year{1900} / 1 / 1}};
  const std::int64_t days = (day - a_monday) + 1;
  return days / 7 * 5 + std::min<std::int64_t>(days % 7, 5);
}

}  // namespace

BusinessCalendar::BusinessCalendar(std::vector<Day> holidays) : holidays_(std::move(holidays)) {
  std::ranges::sort(holidays_);
  holidays_.erase(std::ranges::unique(holidays_).begin(), holidays_.end());
}

bool BusinessCalendar::is_holiday(Day day) const { return std::ranges::binary_search(holidays_, day); }

bool BusinessCalendar::is_business_day(Day day) const { return !is_weekend(day) && !is_holiday(day); }

Day BusinessCalendar::at_or_after(Day day) const {
  while (!is_business_day(day)) day = day + 1;
  return day;
}

Day BusinessCalendar::at_or_before(Day day) const {
  while (!is_business_day(day)) day = day + -1;
  return day;
}

Day BusinessCalendar::next(Day day) const { return at_or_after(day + 1); }

Day BusinessCalendar::moved(Day day, int n) const {
  for (; n > 0; --n) day = next(day);
  for (; n < 0; ++n) day = at_or_before(day + -1);
  return day;
}

std::int64_t BusinessCalendar::count_after(Day first, Day last) const {
  if (last <= first) return 0;
  const auto begin = std::ranges::upper_bound(holidays_, first), end = std::ranges::upper_bound(holidays_, last);
  const auto weekdays_off = std::count_if(begin, end, [](Day day) { return !is_weekend(day); });
  return weekdays_until(last) - weekdays_until(first) - weekdays_off;
}

Day term_end(Day from, int n, Counting counting, const BusinessCalendar& calendar) {
  return counting == Counting::BusinessDays ? calendar.moved(from, n) : from + n;
}

}  // namespace timon::calendars
