#include "web/api/reports/closing_views.hpp"

namespace timon::api::reports {
namespace {

using timon::boards::PlanImage;
using usecases::reports::PeriodOnRecord;
using usecases::reports::ShownClosings;

ClosingPlanView plan_view(const PlanImage& image) { return {image.plan().id, image.plan().code, image.plan().name}; }

ClosingOfficeView office_view(const PlanImage& image, OfficeId id) {
  const auto* office = image.office(id);
  return {id, office != nullptr ? office->name : std::string()};
}

std::optional<std::string> name_in(const ShownClosings& shown, const std::optional<timon::people::PersonId>& person) {
  const auto found = person ? shown.names.find(*person) : shown.names.end();
  return found == shown.names.end() ? std::nullopt : std::optional(found->second.name);
}

PeriodLifeView period_view(const PlanImage& image, const ShownClosings& shown, const PeriodOnRecord& its) {
  PeriodLifeView view{.code = its.period->code,
                      .name = its.period->name,
                      .start_on = its.period->start_on,
                      .end_on = its.period->end_on,
                      .state = its.life,
                      .closed_on = {},
                      .closed_by = {},
                      .closed_with = its.closed_with,
                      .missing = {},
                      .reopenings = {},
                      .snapshots = {},
                      .may_close = its.may_close && shown.may_close};
  const auto day = [&](Instant at) { return local_day(at, shown.time_zone); };
  if (its.closing) {
    view.closed_on = day(its.closing->closed_at);
    view.closed_by = name_in(shown, its.closing->person_id);
  }
  for (const auto& one : its.missing) view.missing.push_back({office_view(image, one.office), one.state});
  for (const auto& one : its.reopenings)
    view.reopenings.push_back({office_view(image, one.office_id), one.reason, name_in(shown, one.person_id),
                               day(one.opened_at), one.expires_on, shown.today <= one.expires_on});
  for (const auto& one : its.snapshots)
    view.snapshots.push_back({one.number, day(one.taken_at), one.hash, one.rules, one.reopening_id.has_value()});
  return view;
}

}  // namespace

ClosingsView view_of(const PlanImage& image, const ShownClosings& shown) {
  ClosingsView view{plan_view(image), shown.today, shown.may_close, shown.may_reopen, {}, {}};
  for (const auto office : shown.offices) view.offices.push_back(office_view(image, office));
  for (const auto& its : shown.periods) view.items.push_back(period_view(image, shown, its));
  return view;
}

ShownSnapshotView view_of(const PlanImage& image, const usecases::reports::ShownSnapshot& shown) {
  const auto& its = shown.snapshot;
  ShownSnapshotView view{plan_view(image), shown.period.code, its.number, shown.on, its.hash, its.rules, {}};
  for (const auto& row : shown.rows)
    view.items.push_back({row.kind, row.code, row.indicator, row.name, row.planned, row.reported, row.verified,
                          row.compliance, row.planned_exact, row.reported_exact, row.verified_exact,
                          row.compliance_exact, row.outcome, row.basis, row.light, row.planned_value,
                          row.reported_value, row.verified_value});
  return view;
}

RestatementView view_of(const usecases::reports::Restatement& its) {
  RestatementView view{its.period.code,
                       its.period.name,
                       its.number,
                       its.on,
                       its.cause,
                       its.office,
                       its.reason,
                       its.after.kind,
                       std::to_string(its.after.subject_id),
                       its.after.code,
                       its.after.indicator,
                       its.after.name,
                       {}};
  for (const auto& figure : its.figures)
    view.figures.push_back({std::string(figure.what), figure.before, figure.after});
  return view;
}

}  // namespace timon::api::reports
