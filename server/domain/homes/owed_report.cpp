#include "domain/homes/owed_report.hpp"

namespace timon::homes {
namespace {

/// Where a progress is told, what lies before the last report, or before the last window that is over, is not asked
/// again.
std::span<const AskedPeriod> still_asked(std::span<const AskedPeriod> asked, Tells tells, Day on) {
  if (tells == Tells::EachPeriod) return asked;
  std::size_t first = 0;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    if (asked[i].is_reported) first = i + 1;
    if (!asked[i].is_reported && asked[i].last_on < on) first = i;
  }
  return asked.subspan(first);
}

}  // namespace

std::vector<OwedReport> owed_reports(std::span<const AskedPeriod> asked, Tells tells, Day on) {
  std::vector<OwedReport> owed;
  for (const auto& period : still_asked(asked, tells, on))
    if (!period.is_reported && period.start_on <= on)
      owed.push_back({period.id, period.due_on, period.last_on < on ? 1 : 0});
  return owed;
}

std::optional<OwedReport> owed_report(std::span<const AskedPeriod> asked, Tells tells, Day on) {
  const auto all = owed_reports(asked, tells, on);
  if (all.empty()) return std::nullopt;
  auto oldest = all.front();
  for (const auto& later : std::span(all).subspan(1)) oldest.late += later.late;
  return oldest;
}

}  // namespace timon::homes
