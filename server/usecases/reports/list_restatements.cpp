#include "usecases/reports/list_restatements.hpp"

#include <algorithm>

#include "storage/boards/snapshot_store.hpp"
#include "storage/reports/closing_store.hpp"
#include "usecases/people/local_day.hpp"

namespace timon::usecases::reports {
namespace {

using storage::Session;
using timon::reports::ClosedPeriod;
namespace store = storage::boards;

const ClosedPeriod* closed_by(const timon::reports::ClosedPeriods& closed, timon::reports::ClosingId id) {
  const auto found = std::ranges::find(closed.all(), id, [](const ClosedPeriod& its) { return its.closing.id; });
  return found == closed.all().end() ? nullptr : &*found;
}

/// Of an earlier period too: what is corrected there moves those after it.
const timon::reports::Reopening* reopening_in(const timon::reports::ClosedPeriods& closed,
                                              std::optional<timon::reports::ReopeningId> id) {
  if (!id) return nullptr;
  for (const auto& period : closed.all())
    for (const auto& its : period.reopenings)
      if (its.id == *id) return &its;
  return nullptr;
}

struct Around {
  const PlanImage& image;
  timon::reports::ClosedPeriods closed;
  std::string zone;
};

Restatement restatement(const Around& around, store::RestatedRow row) {
  const auto& snapshot = row.snapshot;
  Restatement its{.number = snapshot.number, .on = local_day(snapshot.taken_at, around.zone)};
  if (const auto* closed = closed_by(around.closed, snapshot.closing_id)) its.period = closed->period;
  its.cause = timon::boards::cause_of(snapshot, row.rules_before);
  if (const auto* reopening = reopening_in(around.closed, snapshot.reopening_id)) {
    const auto* office = around.image.office(reopening->office_id);
    its.office = office != nullptr ? office->name : "";
    its.reason = reopening->reason;
  }
  its.figures = timon::boards::restated(row.before, row.after);
  its.after = std::move(row.after);
  return its;
}

std::vector<FrozenPeriod> frozen_in(Session& session, const PlanImage& image,
                                    const timon::reports::ClosedPeriods& closed) {
  const auto snapshots = store::snapshots_of_plan(session, image.plan().id);
  std::vector<FrozenPeriod> periods;
  for (const auto& its : closed.all()) {
    FrozenPeriod one{its.period, people::local_day_of(session, image.plan().institution_id, its.closing.closed_at), {}};
    std::ranges::copy_if(snapshots, std::back_inserter(one.snapshots),
                         [&](const Snapshot& snapshot) { return snapshot.closing_id == its.closing.id; });
    periods.push_back(std::move(one));
  }
  return periods;
}

}  // namespace

RestatementPage list_restatements(const Context& context, const PlanImage& image, const RestatementQuery& query) {
  return context.database.read([&](Session& session) {
    const auto plan = image.plan().id;
    auto found =
        store::restated_rows(session, {plan, query.element, std::clamp<std::int64_t>(query.limit, 1, most_restatements),
                                       std::max<std::int64_t>(query.offset, 0)});
    RestatementPage page{{}, found.total};
    if (found.rows.empty()) return page;
    const Around around{image, storage::reports::closed_periods(session, plan),
                        people::time_zone_of(session, image.plan().institution_id)};
    for (auto& row : found.rows) page.items.push_back(restatement(around, std::move(row)));
    return page;
  });
}

std::vector<FrozenPeriod> frozen_periods(const Context& context, const PlanImage& image) {
  return context.database.read([&](Session& session) {
    return frozen_in(session, image, storage::reports::closed_periods(session, image.plan().id));
  });
}

Result<ShownSnapshot> show_snapshot(const Context& context, const PlanImage& image, const std::string& period,
                                    std::int64_t number) {
  return context.database.read([&](Session& session) -> Result<ShownSnapshot> {
    const auto closed = storage::reports::closed_periods(session, image.plan().id);
    for (auto& its : frozen_in(session, image, closed))
      for (auto& snapshot : its.snapshots)
        if (its.period.code == period && snapshot.number == number)
          return ShownSnapshot{its.period, snapshot,
                               people::local_day_of(session, image.plan().institution_id, snapshot.taken_at),
                               store::rows_of_snapshot(session, snapshot.id)};
    return not_found();
  });
}

}  // namespace timon::usecases::reports
