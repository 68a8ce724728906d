#pragma once
// Frozen figures of closed periods: appended, never changed.

#include <optional>
#include <vector>

#include "domain/boards/snapshot.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::boards {

using timon::boards::FrozenRow;
using timon::boards::Snapshot;
using timon::boards::SnapshotId;

/// Of the rows only those are kept that differ from the snapshot of the closing before, if there is one.
void add_snapshot(Transaction& transaction, const Snapshot& snapshot, const std::vector<FrozenRow>& rows);

/// Of all closed periods of a plan, in the order in which they were taken.
std::vector<Snapshot> snapshots_of_plan(Session& session, timon::plans::PlanId plan);
/// In their order.
std::vector<FrozenRow> rows_of_snapshot(Session& session, SnapshotId snapshot);

/// Something whose published figures are not what they were in the snapshot before.
struct RestatedRow {
  Snapshot snapshot{};
  std::string rules_before{};
  FrozenRow before{}, after{};  ///< of `before` only its figures
};
/// Of a plan, or of one element and its indicators; the newest first.
struct RestatedQuery {
  timon::plans::PlanId plan{};
  std::optional<timon::plans::ElementId> element{};
  std::int64_t limit = 0, offset = 0;
};
struct RestatedRows {
  std::vector<RestatedRow> rows{};
  std::int64_t total = 0;  ///< of all pages; 0 past the last
};
RestatedRows restated_rows(Session& session, const RestatedQuery& query);

}  // namespace timon::storage::boards
