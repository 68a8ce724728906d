#pragma once
// What was published of closed periods: their snapshots, and where a correction changed one, the old and the new.

#include <optional>
#include <string>
#include <vector>

#include "domain/boards/snapshot.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::reports {

using timon::boards::FrozenRow;
using timon::boards::PlanImage;
using timon::boards::Snapshot;

/// One element, indicator or the whole plan of one period, before and after one correction.
struct Restatement {
  timon::plans::Period period{};
  std::int64_t number = 0;  ///< of the snapshot that has the new figures
  Day on{};                 ///< where the institution is
  timon::boards::RestatementCause cause = timon::boards::RestatementCause::Correction;
  std::string office{};  ///< name of the one that corrected; empty where nobody did
  std::string reason{};  ///< of the reopening
  FrozenRow after{};     ///< what is printed of it
  std::vector<timon::boards::Restated> figures{};
};

/// At most this many at once, whoever asks.
constexpr std::int64_t most_restatements = 500;

struct RestatementQuery {
  std::optional<timon::plans::ElementId> element{};  ///< it and its indicators alone
  std::int64_t limit = 100, offset = 0;
};
struct RestatementPage {
  std::vector<Restatement> items{};
  std::int64_t total = 0;  ///< of all pages; 0 past the last
};
/// The newest first. Public as the figures themselves.
RestatementPage list_restatements(const Context& context, const PlanImage& image, const RestatementQuery& query = {});

struct FrozenPeriod {
  timon::plans::Period period{};
  Day closed_on{};
  std::vector<Snapshot> snapshots{};  ///< in order of their number
};
/// In order of time.
std::vector<FrozenPeriod> frozen_periods(const Context& context, const PlanImage& image);

struct ShownSnapshot {
  timon::plans::Period period{};
  Snapshot snapshot{};
  Day on{};
  std::vector<FrozenRow> rows{};
};
Result<ShownSnapshot> show_snapshot(const Context& context, const PlanImage& image, const std::string& period,
                                    std::int64_t number);

}  // namespace timon::usecases::reports
