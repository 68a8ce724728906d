#include "usecases/reports/show_closings.hpp"

#include <algorithm>
#include <set>

#include "domain/homes/office_lines.hpp"
#include "storage/boards/snapshot_store.hpp"
#include "storage/reports/closing_store.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/reports/report_at.hpp"

namespace timon::usecases::reports {
namespace {

using storage::Session;
using timon::plans::Period;
using timon::reports::ClosedPeriod;
using timon::reports::ClosedPeriods;

struct Known {
  ClosedPeriods closed;
  std::vector<timon::reports::Omission> omissions;
  std::vector<timon::boards::Snapshot> snapshots;
  MissingReports missing;
  std::vector<const Period*> called;
  Day today;
};

void tell_closing(PeriodOnRecord& its, const Known& known, const ClosedPeriod& closed) {
  its.life = PeriodLife::Closed;
  if (closed.period.id != its.period->id) {
    its.closed_with = closed.period.code;
    return;
  }
  its.closing = closed.closing;
  its.reopenings = closed.reopenings;
  const auto is_open = [&](const auto& one) { return known.today <= one.expires_on; };
  if (std::ranges::any_of(closed.reopenings, is_open)) its.life = PeriodLife::Reopened;
  for (const auto& one : known.omissions)
    if (one.closing_id == closed.closing.id) its.missing.push_back({one.office_id, one.state});
  for (const auto& one : known.snapshots)
    if (one.closing_id == closed.closing.id) its.snapshots.push_back(one);
}

PeriodOnRecord on_record(const Known& known, const Period& period) {
  PeriodOnRecord its{.period = &period};
  if (const auto* closed = known.closed.closing_of(period)) {
    tell_closing(its, known, *closed);
    return its;
  }
  if (period.end_on >= known.today) {
    its.life = PeriodLife::NotEnded;
    return its;
  }
  if (const auto found = known.missing.find(period.id); found != known.missing.end()) its.missing = found->second;
  its.may_close = !known.closed.refusal_of_closing(period, known.called, known.today);
  return its;
}

void add_names(Session& session, ShownClosings& shown) {
  std::vector<timon::people::PersonId> people;
  for (const auto& its : shown.periods) {
    if (its.closing && its.closing->person_id) people.push_back(*its.closing->person_id);
    for (const auto& one : its.reopenings)
      if (one.person_id) people.push_back(*one.person_id);
  }
  shown.names = storage::people::names_of_people(session, people);
}

std::vector<timon::people::OfficeId> asked_offices(const PlanImage& image) {
  std::set<timon::people::OfficeId> offices;
  for (timon::boards::Row row = 0; row < image.size(); ++row)
    if (image.tree().has_leaves(row))
      if (const auto office = image.responsible_office(row)) offices.insert(*office);
  return {offices.begin(), offices.end()};
}

}  // namespace

Result<ShownClosings> show_closings(const Context& context, const PlanImage& image) {
  const auto place = access::in_institution(image.plan().institution_id);
  if (auto allowed = require_reading(context, place); !allowed) return allowed.error();
  return context.database.read([&](Session& session) -> Result<ShownClosings> {
    ShownClosings shown;
    const auto plan = image.plan().id;
    shown.time_zone = people::time_zone_of(session, image.plan().institution_id);
    shown.today = local_day(context.clock(), shown.time_zone);
    const Known known{storage::reports::closed_periods(session, plan),
                      storage::reports::omissions_of_plan(session, plan),
                      storage::boards::snapshots_of_plan(session, plan),
                      missing_reports(session, image, shown.today),
                      timon::homes::called_periods(image),
                      shown.today};
    for (const auto* period : known.called) shown.periods.push_back(on_record(known, *period));
    shown.offices = asked_offices(image);
    shown.may_close = access::may(context.caller, access::Action::ReviewReports, place);
    shown.may_reopen = access::may(context.caller, access::Action::ReviewReports, place);
    add_names(session, shown);
    return shown;
  });
}

std::optional<ClosingOnDay> closing_on_day(const Context& context, const PlanImage& image, Day on) {
  const Period* last = nullptr;
  for (const auto* period : timon::homes::called_periods(image))
    if (period->end_on <= on) last = period;
  if (last == nullptr) return std::nullopt;
  return context.database.read([&](Session& session) -> std::optional<ClosingOnDay> {
    const auto closed = storage::reports::closed_periods(session, image.plan().id);
    const auto* its = closed.closing_of(*last);
    if (its == nullptr) return std::nullopt;
    ClosingOnDay shown{*last, people::local_day_of(session, image.plan().institution_id, its->closing.closed_at)};
    for (const auto& one : storage::boards::snapshots_of_plan(session, image.plan().id))
      shown.corrections += one.closing_id == its->closing.id && one.reopening_id ? 1 : 0;
    return shown;
  });
}

}  // namespace timon::usecases::reports
