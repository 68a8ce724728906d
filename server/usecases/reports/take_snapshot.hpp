#pragma once
// Freezes the figures of a closed period, and freezes them again when a reopened one is corrected: appended, with its
// hash in the ledger.

#include "domain/boards/snapshot.hpp"
#include "domain/ledger/entry.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::reports {

using timon::boards::PlanImage;
using timon::boards::Snapshot;

struct Taking {
  const timon::reports::ClosedPeriod& closed;
  std::int64_t number = 1;
  std::optional<timon::reports::Reopening> reopening{};  ///< nothing: of the closing, or the plan itself changed since
  timon::ledger::Fields fields{};                        ///< what else its entry says
};
Snapshot take_snapshot(const Context& context, storage::Transaction& transaction, const PlanImage& image,
                       const std::vector<timon::boards::FrozenRow>& rows, Taking taking);

/// What was said of a period that may be closed.
struct Touched {
  const timon::plans::Period& period;
  std::optional<timon::people::OfficeId> office{};  ///< that answers for it
};
/// Before a correction is written: where edits of the plan have changed figures since the last snapshot, they get one
/// of their own, so that they are not published as that office's correction.
void keep_plan_changes(const Context& context, storage::Transaction& transaction, const timon::plans::Plan& plan,
                       const Touched& touched);
/// The next snapshot of its closed period and of those after it, where figures changed; nothing for an open one.
void restate(const Context& context, storage::Transaction& transaction, const timon::plans::Plan& plan,
             const Touched& touched);

}  // namespace timon::usecases::reports
