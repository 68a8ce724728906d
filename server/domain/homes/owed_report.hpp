#pragma once
// Which report a subject still owes: that of each period in which it is asked, oldest first, due on the last day
// of its window. It knows nobody's name.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/day.hpp"
#include "base/names.hpp"
#include "domain/plans/ids.hpp"

namespace timon::homes {

/// What a report says.
enum class Tells {
  EachPeriod,  ///< what was reached in the period: none may be left out
  HowFar       ///< how far it got: a later one makes the earlier ones idle
};

constexpr auto names_of(Tells) {
  return std::to_array<Name<Tells>>({{Tells::EachPeriod, "each_period"}, {Tells::HowFar, "how_far"}});
}

/// A period in which the subject is asked for a report.
struct AskedPeriod {
  plans::PeriodId id;
  Day start_on;
  Day due_on;   ///< last day of its window
  Day last_on;  ///< last day on which it is on time: the same, but for tolerance
  bool is_reported = false;
};

struct OwedReport {
  plans::PeriodId period_id;
  Day due_on;
  std::int64_t late = 0;  ///< how many reports are late, this one with them

  bool operator==(const OwedReport&) const = default;
};

/// `asked` in order of their windows. Each that is late or of a period that runs, of itself alone late or not.
std::vector<OwedReport> owed_reports(std::span<const AskedPeriod> asked, Tells tells, Day on);
/// The oldest late one; else the one of the period that runs; else nothing.
std::optional<OwedReport> owed_report(std::span<const AskedPeriod> asked, Tells tells, Day on);

}  // namespace timon::homes
