#include "domain/calendars/holiday_rule.hpp"

#include <algorithm>

namespace timon::calendars {
namespace {

std::size_t weekday_of(Day day) { return std::chrono::weekday{day.at}.c_encoding(); }

std::optional<Day> day_in(const HolidayRule& rule, int year) {
  using namespace std::chrono;
  if (const auto* fixed = std::get_if<FixedDay>(&rule.day)) return make_day(year, fixed->month, fixed->day);
  if (const auto* nth = std::get_if<NthWeekday>(&rule.day))
    return Day{sys_days{std::chrono::year{year} / month{nth->month} / weekday_indexed{nth->weekday, nth->nth}}};
  if (const auto* easter = std::get_if<FromEaster>(&rule.day)) return easter_sunday(year) + easter->days;
  const Day once = std::get<Day>(rule.day);
  return static_cast<int>(once.parts().year()) == year ? std::optional(once) : std::nullopt;
}

bool is_in_force(const HolidayRule& rule, int year) {
  return rule.from <= year && year <= rule.to && (year - rule.from) % rule.every == 0 &&
         std::ranges::find(rule.except, year) == rule.except.end();
}

}  // namespace

Day easter_sunday(int year) {
  const int golden = year % 19 + 1, century = year / 100 + 1;
  const int skipped_leaps = 3 * century / 4 - 12, moon = (8 * century + 5) / 25 - 5;
  const int sunday = 5 * year / 4 - skipped_leaps - 10;
  int epact = (11 * golden + 20 + moon - skipped_leaps) % 30;
  if (epact < 0) epact += 30;
  if ((epact == 25 && golden > 11) || epact == 24) ++epact;
  int full_moon = 44 - epact;
  if (full_moon < 21) full_moon += 30;
  return make_day(year, 3, 1) + (full_moon + 7 - (sunday + full_moon) % 7 - 1);
}

std::optional<Day> kept_on(const HolidayRule& rule, int year) {
  if (!is_in_force(rule, year)) return std::nullopt;
  const auto day = day_in(rule, year);
  if (!day || !rule.weekdays.at(weekday_of(*day))) return std::nullopt;
  return *day + rule.moves.at(weekday_of(*day));
}

}  // namespace timon::calendars
