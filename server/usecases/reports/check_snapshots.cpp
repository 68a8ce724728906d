#include "usecases/reports/check_snapshots.hpp"

#include "storage/boards/snapshot_store.hpp"
#include "storage/ledger/ledger_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "storage/reports/closing_store.hpp"
#include "usecases/reports/snapshot_text.hpp"

namespace timon::usecases::reports {
namespace {

using storage::Session;

bool is_in_ledger(Session& session, const timon::boards::Snapshot& snapshot, const std::string& period) {
  const auto entries = storage::ledger::entries_after(session, snapshot.ledger_sequence - 1, 1);
  if (entries.empty() || entries.front().sequence != snapshot.ledger_sequence) return false;
  const auto says = [&](const std::string& field, const std::string& value) {
    return entries.front().body.find('"' + field + "\":\"" + value + '"') != std::string::npos;
  };
  return says("hash", snapshot.hash) && says("period", period) && says("number", std::to_string(snapshot.number));
}

bool is_whole(Session& session, const timon::boards::Snapshot& snapshot, const std::string& period) {
  const auto rows = storage::boards::rows_of_snapshot(session, snapshot.id);
  return hash_of(rows) == snapshot.hash && is_in_ledger(session, snapshot, period);
}

}  // namespace

Result<SnapshotCheck> check_snapshots(const Context& context) {
  const auto allowed = access::require(context.caller, access::Action::CheckInstallation, access::whole_installation());
  if (!allowed) return allowed.error();
  return context.database.read([](Session& session) -> Result<SnapshotCheck> {
    SnapshotCheck check;
    for (const auto& plan : storage::plans::list_plans(session)) {
      const auto snapshots = storage::boards::snapshots_of_plan(session, plan.id);
      const auto periods = storage::reports::closed_periods(session, plan.id);
      for (const auto& closed : periods.all()) {
        std::int64_t count = 0;
        for (const auto& snapshot : snapshots) {
          if (snapshot.closing_id != closed.closing.id) continue;
          ++check.snapshots, ++count;
          if (snapshot.number != count || !is_whole(session, snapshot, closed.period.code))
            check.faults.push_back({plan.code, closed.period.code, snapshot.number});
        }
        if (count == 0) check.faults.push_back({plan.code, closed.period.code, 1});
      }
    }
    return check;
  });
}

}  // namespace timon::usecases::reports
