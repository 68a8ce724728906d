#pragma once
// Which days count: not Saturday, not Sunday, not a holiday of the institution. Everything that is counted in business
// days counts with this, and with nothing else.

#include <cstdint>
#include <vector>

#include "base/day.hpp"
#include "base/names.hpp"

namespace timon::calendars {

class BusinessCalendar {
 public:
  BusinessCalendar() = default;  ///< no holidays: weekends alone
  explicit BusinessCalendar(std::vector<Day> holidays);

  bool is_holiday(Day day) const;
  bool is_business_day(Day day) const;
  /// The first business day after `day`; also `day` itself where it is one, for the other two.
  Day next(Day day) const;
  Day at_or_after(Day day) const;
  Day at_or_before(Day day) const;
  /// The n-th business day after `day` (n > 0) or before it (n < 0); `day` itself for 0.
  Day moved(Day day, int n) const;
  /// Business days after `first` up to `last`; 0 where `last` is not later.
  std::int64_t count_after(Day first, Day last) const;

  bool operator==(const BusinessCalendar&) const = default;

 private:
  std::vector<Day> holidays_;  ///< in order
};

/// How a term is counted.
enum class Counting { BusinessDays, NaturalDays };
constexpr auto names_of(Counting) {
  return std::to_array<Name<Counting>>(
      {{Counting::BusinessDays, "business_days"}, {Counting::NaturalDays, "natural_days"}});
}

/// The last day of a term of `n` days that begins after `from`.
Day term_end(Day from, int n, Counting counting, const BusinessCalendar& calendar);

}  // namespace timon::calendars
