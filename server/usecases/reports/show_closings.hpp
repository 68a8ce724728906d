#pragma once
// The periods that a plan reports in, how each stands, what is missing before it can be closed, and what is frozen.

#include <map>
#include <optional>
#include <vector>

#include "domain/boards/snapshot.hpp"
#include "storage/people/name_store.hpp"
#include "usecases/context.hpp"
#include "usecases/reports/missing_reports.hpp"

namespace timon::usecases::reports {

using timon::boards::PlanImage;

enum class PeriodLife { NotEnded, Open, Closed, Reopened };
constexpr auto names_of(PeriodLife) {
  using enum PeriodLife;
  return std::to_array<Name<PeriodLife>>(
      {{NotEnded, "not_ended"}, {Open, "open"}, {Closed, "closed"}, {Reopened, "reopened"}});
}

struct PeriodOnRecord {
  const timon::plans::Period* period = nullptr;
  PeriodLife life = PeriodLife::Open;
  std::optional<timon::reports::Closing> closing{};
  std::optional<std::string> closed_with{};             ///< code, where another one's closing took it along
  std::vector<timon::reports::Reopening> reopenings{};  ///< also those that have expired
  std::vector<MissingReport> missing{};                 ///< while it is open; then those on record as omitted
  std::vector<timon::boards::Snapshot> snapshots{};     ///< in order of their number
  bool may_close = false;                               ///< by its place in time; missing reports ask for confirmation
};

struct ShownClosings {
  Day today{};
  std::vector<PeriodOnRecord> periods{};
  std::vector<timon::people::OfficeId> offices{};  ///< that reports are asked of, for a reopening
  std::string time_zone{};
  storage::people::PersonNames names{};
  bool may_close = false;
  bool may_reopen = false;
};

Result<ShownClosings> show_closings(const Context& context, const PlanImage& image);

/// The last period that ended by the day, where it is closed: since when, and how often it was corrected.
struct ClosingOnDay {
  timon::plans::Period period{};
  Day closed_on{};
  std::int64_t corrections = 0;  ///< snapshots by a reopening; what the plan or the rules changed is none
};
std::optional<ClosingOnDay> closing_on_day(const Context& context, const PlanImage& image, Day on);

}  // namespace timon::usecases::reports
