#include "usecases/reports/take_snapshot.hpp"

#include <map>
#include <tuple>

#include "storage/boards/plan_contents_store.hpp"
#include "storage/boards/snapshot_store.hpp"
#include "storage/reports/closing_store.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/record_act.hpp"
#include "usecases/reports/snapshot_text.hpp"

namespace timon::usecases::reports {
namespace {

using storage::Transaction;
using timon::boards::FrozenRow;
using timon::boards::SnapshotId;
using timon::reports::ClosedPeriod;
using timon::reports::Reopening;

const Snapshot* last_of(const std::vector<Snapshot>& snapshots, timon::reports::ClosingId closing) {
  const Snapshot* last = nullptr;
  for (const auto& its : snapshots)
    if (its.closing_id == closing) last = &its;
  return last;
}

/// Names and places in the table are no figures; what has none is as if it were not there.
auto figures_by_subject(const std::vector<FrozenRow>& rows) {
  const auto figures = [](const FrozenRow& row) {
    return std::tuple(row.planned_exact, row.reported_exact, row.verified_exact, row.compliance_exact,
                      row.planned_value, row.reported_value, row.verified_value, row.light);
  };
  std::map<std::pair<timon::boards::FrozenKind, std::int64_t>, decltype(figures(FrozenRow{}))> all;
  for (const auto& row : rows)
    if (auto its = figures(row); its != figures(FrozenRow{})) all.emplace(std::pair(row.kind, row.subject_id), its);
  return all;
}

/// Calls `work(closed, last, reopening, image)` for the reopened period and those after it; nothing for an open one.
template <class Work>
void for_each_restated(const Context& context, Transaction& transaction, const timon::plans::Plan& plan,
                       const Touched& touched, Work&& work) {
  const auto closed = storage::reports::closed_periods(transaction, plan.id);
  const auto* its = closed.closing_of(touched.period);
  if (its == nullptr) return;
  const Day today = people::local_day_of(transaction, plan.institution_id, context.clock());
  const auto* reopening = reopening_for(*its, touched.office, today);
  if (reopening == nullptr) return;
  auto contents = storage::boards::read_plan_contents(transaction, plan.id);
  if (!contents) return;
  const PlanImage image(*std::move(contents));
  const auto snapshots = storage::boards::snapshots_of_plan(transaction, plan.id);
  for (const auto& period : closed.all()) {
    const auto* last = last_of(snapshots, period.closing.id);
    if (period.period.end_on >= its->period.end_on && last != nullptr) work(period, *last, *reopening, image);
  }
}

}  // namespace

Snapshot take_snapshot(const Context& context, Transaction& transaction, const PlanImage& image,
                       const std::vector<timon::boards::FrozenRow>& rows, Taking taking) {
  Snapshot snapshot{.id = next_id<SnapshotId>(), .closing_id = taking.closed.closing.id, .number = taking.number};
  snapshot.taken_at = context.clock();
  snapshot.rules = timon::boards::rules_in_force();
  snapshot.hash = hash_of(rows);
  timon::ledger::Act act{.act = taking.number > 1 ? "restate_period" : "close_period",
                         .subject_kind = "plan",
                         .subject_id = image.plan().id.value,
                         .institution_id = image.plan().institution_id,
                         .plan_id = image.plan().id.value,
                         .changed = "closings",
                         .fields = std::move(taking.fields)};
  act.fields.emplace_back("period", taking.closed.period.code);
  act.fields.emplace_back("number", std::to_string(snapshot.number));
  act.fields.emplace_back("rules", snapshot.rules);
  act.fields.emplace_back("hash", snapshot.hash);
  if (taking.reopening) {
    act.fields.emplace_back("reopening", taking.reopening->id.text());
    snapshot.reopening_id = taking.reopening->id;
  }
  snapshot.ledger_sequence = record_act(context, transaction, act);
  storage::boards::add_snapshot(transaction, snapshot, rows);
  return snapshot;
}

void keep_plan_changes(const Context& context, Transaction& transaction, const timon::plans::Plan& plan,
                       const Touched& touched) {
  for_each_restated(context, transaction, plan, touched,
                    [&](const ClosedPeriod& closed, const Snapshot& last, const Reopening&, const PlanImage& image) {
                      const auto rows = timon::boards::frozen_rows(image, closed.period);
                      if (hash_of(rows) == last.hash) return;
                      const auto published = storage::boards::rows_of_snapshot(transaction, last.id);
                      if (figures_by_subject(rows) == figures_by_subject(published)) return;
                      take_snapshot(context, transaction, image, rows, {closed, last.number + 1, std::nullopt, {}});
                    });
}

void restate(const Context& context, Transaction& transaction, const timon::plans::Plan& plan, const Touched& touched) {
  for_each_restated(
      context, transaction, plan, touched,
      [&](const ClosedPeriod& closed, const Snapshot& last, const Reopening& reopening, const PlanImage& image) {
        const auto rows = timon::boards::frozen_rows(image, closed.period);
        if (hash_of(rows) != last.hash)
          take_snapshot(context, transaction, image, rows, {closed, last.number + 1, reopening, {}});
      });
}

}  // namespace timon::usecases::reports
