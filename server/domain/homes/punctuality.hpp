#pragma once
// How punctual somebody is: reports on time, late, and not there though their window is over. Held against the last day
// on which each is on time, by the first report of each period: a later correction makes nobody late.

#include <cstdint>
#include <optional>

#include "base/day.hpp"
#include "base/decimal.hpp"

namespace timon::homes {

struct Punctuality {
  std::int64_t on_time = 0;
  std::int64_t late = 0;
  std::int64_t missing = 0;

  void count(Day last_on, Day first_reported) { ++(first_reported <= last_on ? on_time : late); }
  /// Reports on time of all that were due, in percent; nothing where none was due.
  std::optional<Hundredths> share() const;

  bool operator==(const Punctuality&) const = default;
};

}  // namespace timon::homes
