#include "domain/calendars/business_calendar.hpp"

#include <algorithm>

namespace timon::calendars {
namespace {

bool is_weekend(Day day) {
  const std::chrono::weekday weekday{day.at};
  return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

}  // namespace

BusinessCalendar::BusinessCalendar(std::vector<Day> holidays) : holidays_(std::move(holidays)) {
  std::ranges::sort(holidays_);
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
  std::int64_t count = 0;
  for (Day day = first + 1; day <= last; day = day + 1) count += is_business_day(day) ? 1 : 0;
  return count;
}

Day term_end(Day from, int n, Counting counting, const BusinessCalendar& calendar) {
  return counting == Counting::BusinessDays ? calendar.moved(from, n) : from + n;
}

}  // namespace timon::calendars
