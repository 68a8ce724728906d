#include "domain/plans/shift.hpp"

#include <algorithm>

namespace timon::plans {

namespace {

using std::chrono::last;
using std::chrono::year_month;
using std::chrono::year_month_day;

unsigned days_in(year_month month) { return static_cast<unsigned>((month / last).day()); }

Day by_months(Day day, std::chrono::months months) {
  const year_month_day parts = day.parts();
  const year_month from = parts.year() / parts.month();
  const year_month to = from + months;
  const unsigned number = static_cast<unsigned>(parts.day());
  const unsigned wanted = number == days_in(from) ? days_in(to) : std::min(number, days_in(to));
  return {std::chrono::sys_days(to / std::chrono::day(wanted))};
}

}  // namespace

Day shifted(Day day, Day from, Day to) {
  const year_month_day first = from.parts();
  const year_month_day second = to.parts();
  if (first.day() != second.day()) return day + (to - from);
  return by_months(day, second.year() / second.month() - first.year() / first.month());
}

}  // namespace timon::plans
