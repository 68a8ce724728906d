#pragma once
// A public holiday by rule: on which day of a year it falls, and to which day it is moved when that is a certain day of
// the week. The rules themselves are data (national_holidays.tsv).

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/day.hpp"

namespace timon::calendars {

/// 06-29.
struct FixedDay {
  unsigned month = 0;
  unsigned day = 0;
};
/// The first Monday of February.
struct NthWeekday {
  std::chrono::weekday weekday;
  unsigned nth = 0;
  unsigned month = 0;
};
/// Days from Easter Sunday.
struct FromEaster {
  int days = 0;
};

struct HolidayRule {
  /// A Day is a holiday that was given once.
  std::variant<FixedDay, NthWeekday, FromEaster, Day> day;
  std::array<bool, 7> weekdays{true, true, true, true, true, true, true};  ///< on which it is one, Sunday first
  std::array<int, 7> moves{};  ///< days to the one in its place, Sunday first
  int from = 1900;
  int to = 2999;
  int every = 1;  ///< years, from the first
  std::vector<int> except{};
  std::string name{};
  std::string law{};
};

/// By the calendar of Gregory, as Knuth computes it.
Day easter_sunday(int year);

/// Where the holiday of that year is kept, which may lie in the year before or after; nothing in a year without it.
std::optional<Day> kept_on(const HolidayRule& rule, int year);

/// From its cells: day, only, move, from, to, every, except, name, law; "-" for nothing. Nothing where they say
/// nothing.
std::optional<HolidayRule> read_rule(const std::array<std::string_view, 9>& cells);

}  // namespace timon::calendars
