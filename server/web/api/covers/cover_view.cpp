#include "web/api/covers/cover_view.hpp"

#include "web/guard/refusal.hpp"

namespace timon::api::covers {
namespace {

using timon::boards::PlanImage;
using usecases::covers::ShownCover;

std::vector<std::string> sentences(const std::vector<FieldError>& errors, const Catalogue& catalogue) {
  std::vector<std::string> told;
  if (errors.empty()) return told;
  for (const auto& field : guard::problem_of(invalid(errors), catalogue).fields) told.push_back(field.message);
  return told;
}

ReachView view_of(const timon::covers::Reach& reach) { return {reach.state, reach.percent}; }

std::optional<std::string> name_of_office(const PlanImage& image, timon::boards::Row row) {
  const auto id = image.responsible_office(row);
  const auto* office = id ? image.office(*id) : nullptr;
  return office ? std::optional(office->name) : std::nullopt;
}

CoverIdentityView identity_view(const ShownCover& shown) {
  const PlanImage& image = *shown.at.plan.image;
  const auto& element = image.element(shown.at.row);
  const auto& its = shown.content.identity;
  CoverIdentityView view{.kind = element.initiative_kind,
                         .objective = its.said.objective,
                         .is_objective_of_plan = its.is_objective_of_plan,
                         .alignments = its.alignments,
                         .population_text = its.said.population,
                         .money = its.money,
                         .budget = its.said.budget,
                         .office_name = name_of_office(image, shown.at.row),
                         .start_on = element.start_on,
                         .end_on = element.end_on,
                         .place = image.place(shown.at.row)};
  for (const auto step : image.path(shown.at.row))
    if (step != shown.at.row) view.stands_under.push_back(image.element(step).code + " " + image.element(step).name);
  for (const auto& row : its.population)
    view.population.push_back({row.breakdown, row.name, row.target, row.priority, row.attended});
  for (const auto& one : its.partners) view.partners.push_back({one.id, one.name, one.contribution});
  return view;
}

CoverIndicatorView indicator_view(const usecases::covers::SheetIndicator& its) {
  CoverIndicatorView view{.id = its.indicator->id,
                          .code = its.indicator->code,
                          .name = its.indicator->name,
                          .measure = its.measure,
                          .accumulation = its.indicator->accumulation,
                          .is_measure_validated = its.indicator->measure_validated_at.has_value(),
                          .means = its.means,
                          .progress = {its.progress.of_plan, its.progress.of_year, its.progress.light}};
  for (const auto& target : its.targets)
    view.targets.push_back({target.period.code, target.period.kind, target.value, target.is_derived});
  return view;
}

std::vector<CoverGoalView> goal_views(const ShownCover& shown) {
  std::vector<CoverGoalView> views;
  for (const auto& goal : shown.content.goals) {
    const auto& element = shown.at.plan.image->element(goal.row);
    CoverGoalView view{element.id, element.code, element.name, {}};
    for (const auto& its : goal.indicators) view.indicators.push_back(indicator_view(its));
    views.push_back(std::move(view));
  }
  return views;
}

}  // namespace

CoverSettingsView view_of(const timon::covers::Settings& settings) {
  return {settings.rule, settings.considerable, settings.version};
}

CoverView view_of(const ShownCover& shown, const Catalogue& catalogue) {
  const auto& element = shown.at.plan.image->element(shown.at.row);
  CoverView view{.element = element.id,
                 .code = element.code,
                 .name = element.name,
                 .plan = shown.at.plan.image->plan().id,
                 .settings = view_of(shown.settings),
                 .identity = identity_view(shown),
                 .goals = goal_views(shown),
                 .reach = view_of(shown.reach),
                 .attended_version = shown.attended_version,
                 .notices = sentences(shown.notices, catalogue),
                 .status = shown.status,
                 .may_write = shown.may_write,
                 .may_review = shown.may_review,
                 .may_set_status = shown.may_set_status};
  if (!shown.responsible.empty()) view.identity.responsible = shown.responsible;
  for (const auto& one : shown.sheets)
    view.sheets.push_back({one.sheet, one.state, one.version, one.delivered_at, one.accepted_at,
                           sentences(shown.content.gaps(one.sheet), catalogue)});
  for (const auto& [turn, post] : shown.turns)
    view.turns.push_back({turn.sheet, turn.act, turn.text, post, turn.recorded_at});
  for (const auto& entry : shown.statuses) view.statuses.push_back({entry.status, entry.reason, entry.from_on});
  return view;
}

CoversView view_of(const usecases::covers::ListedCovers& listed) {
  const PlanImage& image = *listed.plan.image;
  CoversView view{.plan_name = image.plan().name,
                  .settings = view_of(listed.settings),
                  .may_edit_settings = listed.may_edit_settings,
                  .active = listed.active.active,
                  .in_force = listed.active.in_force,
                  .most_active = listed.active.most};
  for (const auto& one : listed.initiatives) {
    const auto& element = image.element(one.row);
    view.items.push_back({element.id, element.code, element.name, name_of_office(image, one.row),
                          one.sheets.front().state, one.sheets.back().state, one.status, view_of(one.reach)});
  }
  return view;
}

}  // namespace timon::api::covers
