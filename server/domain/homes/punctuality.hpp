#pragma once
// How punctual somebody is: reports on time, late, and not there though their period ended. Held against the period's
// last day, by the first report of each period: a later correction makes nobody late.

#include <cstdint>
#include <optional>

#include "base/day.hpp"
#include "base/decimal.hpp"

namespace timon::homes {

/// Days after the last day of the period; 0 on it or before.
int days_late(Day period_end, Day first_reported);

struct Punctuality {
  std::int64_t on_time = 0;
  std::int64_t late = 0;
  std::int64_t missing = 0;

  void count(Day period_end, Day first_reported) { ++(days_late(period_end, first_reported) == 0 ? on_time : late); }
  /// Reports on time of all that were due, in percent; nothing where none was due.
  std::optional<Hundredths> share() const;

  bool operator==(const Punctuality&) const = default;
};

}  // namespace timon::homes
