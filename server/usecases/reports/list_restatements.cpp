#include "usecases/reports/list_restatements.hpp"

#include <algorithm>
#include <map>

#include "formats/csv/csv_writer.hpp"
#include "storage/boards/snapshot_store.hpp"
#include "storage/reports/closing_store.hpp"
#include "usecases/people/local_day.hpp"

namespace timon::usecases::reports {
namespace {

using storage::Session;
using timon::reports::ClosedPeriod;
namespace store = storage::boards;

const timon::reports::Reopening* reopening_in(const ClosedPeriod& closed, const std::vector<ClosedPeriod>& all,
                                              timon::reports::ReopeningId id) {
  for (const auto& its : closed.reopenings)
    if (its.id == id) return &its;
  for (const auto& period : all)
    for (const auto& its : period.reopenings)
      if (its.id == id) return &its;
  return nullptr;
}

using ElementId = timon::plans::ElementId;

/// Of one element or of the whole plan; some of the rows may be the same in both.
struct Between {
  std::vector<FrozenRow> before, after;
};

Between rows_between(Session& session, const Snapshot& before, const Snapshot& after,
                     std::optional<ElementId> element) {
  if (element)
    return {store::rows_of_element(session, before.id, *element), store::rows_of_element(session, after.id, *element)};
  return {store::rows_unlike(session, before.id, after.id), store::rows_unlike(session, after.id, before.id)};
}

void add_between(Between its, const Restatement& like, std::vector<Restatement>& all) {
  std::map<std::pair<timon::boards::FrozenKind, std::int64_t>, FrozenRow> old;
  for (auto& row : its.before) old.emplace(std::pair(row.kind, row.subject_id), std::move(row));
  for (auto& row : its.after) {
    const auto before = old.find({row.kind, row.subject_id});
    if (before == old.end()) continue;  // it was not in the plan then
    auto figures = timon::boards::restated(before->second, row);
    if (figures.empty()) continue;
    auto one = like;
    one.after = std::move(row);
    one.figures = std::move(figures);
    all.push_back(std::move(one));
  }
}

std::vector<FrozenPeriod> frozen_in(Session& session, const PlanImage& image,
                                    const timon::reports::ClosedPeriods& closed,
                                    const std::vector<Snapshot>& snapshots) {
  std::vector<FrozenPeriod> periods;
  for (const auto& its : closed.all()) {
    FrozenPeriod one{its.period, people::local_day_of(session, image.plan().institution_id, its.closing.closed_at), {}};
    std::ranges::copy_if(snapshots, std::back_inserter(one.snapshots),
                         [&](const Snapshot& snapshot) { return snapshot.closing_id == its.closing.id; });
    periods.push_back(std::move(one));
  }
  return periods;
}

std::vector<FrozenPeriod> frozen_in(Session& session, const PlanImage& image,
                                    const timon::reports::ClosedPeriods& closed) {
  return frozen_in(session, image, closed, store::snapshots_of_plan(session, image.plan().id));
}

std::vector<Restatement> listed(const Context& context, const PlanImage& image, std::optional<ElementId> element) {
  return context.database.read([&](Session& session) {
    std::vector<Restatement> all;
    const auto taken = store::snapshots_of_plan(session, image.plan().id);
    if (std::ranges::none_of(taken, [](const Snapshot& its) { return its.number > 1; })) return all;
    const auto closed = storage::reports::closed_periods(session, image.plan().id);
    const auto frozen = frozen_in(session, image, closed, taken);
    const auto zone = people::time_zone_of(session, image.plan().institution_id);
    for (std::size_t at = frozen.size(); at-- > 0;) {
      const auto& [period, day, snapshots] = frozen[at];
      for (std::size_t next = snapshots.size(); next-- > 1;) {
        const auto& after = snapshots[next];
        Restatement like{.period = period, .number = after.number, .on = local_day(after.taken_at, zone)};
        if (after.reopening_id)
          if (const auto* its = reopening_in(closed.all()[at], closed.all(), *after.reopening_id)) {
            const auto* office = image.office(its->office_id);
            like.office = office != nullptr ? office->name : "";
            like.reason = its->reason;
          }
        add_between(rows_between(session, snapshots[next - 1], after, element), like, all);
      }
    }
    return all;
  });
}

}  // namespace

std::vector<Restatement> list_restatements(const Context& context, const PlanImage& image) {
  return listed(context, image, std::nullopt);
}

std::vector<Restatement> list_restatements(const Context& context, const PlanImage& image,
                                           timon::plans::ElementId element) {
  return listed(context, image, element);
}

std::string text_of(const std::vector<Restatement>& restatements) {
  std::string written;
  formats::CsvWriter csv([&](std::string_view piece) { written += piece; });
  for (const std::string_view head :
       {"period", "number", "on", "kind", "code", "indicator", "name", "figure", "before", "after", "office", "reason"})
    csv.plain(head);
  csv.end_row();
  for (const auto& its : restatements)
    for (const auto& figure : its.figures) {
      csv.text(its.period.code);
      csv.plain(std::to_string(its.number));
      csv.plain(its.on.text());
      csv.plain(name_of(its.after.kind));
      for (const auto* cell : {&its.after.code, &its.after.indicator, &its.after.name}) csv.text(*cell);
      csv.plain(figure.what);
      for (const auto* value : {&figure.before, &figure.after}) *value ? csv.plain(**value) : csv.empty();
      csv.text(its.office);
      csv.text(its.reason);
      csv.end_row();
    }
  csv.finish();
  return written;
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
