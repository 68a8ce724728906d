#pragma once
// Frozen figures of closed periods: appended, never changed.

#include <span>
#include <vector>

#include "domain/boards/snapshot.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::boards {

using timon::boards::FrozenRow;
using timon::boards::Snapshot;
using timon::boards::SnapshotId;

void add_snapshot(Transaction& transaction, const Snapshot& snapshot, std::span<const FrozenRow> rows);

/// Of all closed periods of a plan, in the order in which they were taken.
std::vector<Snapshot> snapshots_of_plan(Session& session, timon::plans::PlanId plan);
/// In their order.
std::vector<FrozenRow> rows_of_snapshot(Session& session, SnapshotId snapshot);
/// Its own and its indicators', withdrawn ones too, in their order.
std::vector<FrozenRow> rows_of_element(Session& session, SnapshotId snapshot, timon::plans::ElementId element);
/// Rows of `snapshot` that are not the same in `other`, or not there, in their order.
std::vector<FrozenRow> rows_unlike(Session& session, SnapshotId snapshot, SnapshotId other);

}  // namespace timon::storage::boards
