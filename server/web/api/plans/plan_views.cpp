#include "web/api/plans/plan_views.hpp"

namespace timon::api::plans {

using usecases::plans::ShownPlan;

namespace {

LevelView view_of(const timon::plans::Level& level, const timon::plans::Levels& levels) {
  LevelView view{level.id, level.kind, level.code, level.name, level.plural_name, level.may_be_root, {}};
  for (const auto& allowed : levels.allowed_parents)
    if (allowed.level_id == level.id)
      if (const auto* parent = levels.find(allowed.parent_level_id)) view.parents.push_back(parent->code);
  return view;
}

SettingsView settings_of(const ShownPlan& shown) {
  SettingsView settings{shown.plan.roll_up,      shown.plan.weight_scale, shown.plan.roll_up_cap,
                        shown.plan.zero_planned, shown.light_profile,     {}};
  for (const auto& weight : shown.period_weights)
    settings.period_weights.push_back({weight.period_code, weight.weight});
  return settings;
}

PlanRowView row_of(const timon::plans::Plan& plan, const std::string& institution_name) {
  return {plan.id, plan.institution_id, institution_name, plan.code, plan.name, plan.state, plan.start_on, plan.end_on};
}

}  // namespace

PeriodView view_of(const timon::plans::Period& period) {
  return {period.id, period.kind, period.code, period.name, period.start_on, period.end_on};
}

std::vector<PeriodView> views_of(const std::vector<timon::plans::Period>& periods) {
  std::vector<PeriodView> views;
  for (const auto& period : periods) views.push_back(view_of(period));
  return views;
}

PlanRowView view_of(const usecases::plans::ListedPlan& listed) { return row_of(listed.plan, listed.institution_name); }

PlanView view_of(const ShownPlan& shown) {
  PlanView view;
  static_cast<PlanRowView&>(view) = row_of(shown.plan, shown.institution_name);
  view.settings = settings_of(shown);
  view.lights = view_of(shown.lights);
  for (const auto& level : shown.levels.items) view.levels.push_back(view_of(level, shown.levels));
  view.periods = views_of(shown.periods);
  view.approved_at = shown.plan.approved_at;
  view.closed_at = shown.plan.closed_at;
  view.version = shown.plan.version;
  view.change = shown.change;
  view.may = shown.may;
  return view;
}

ReadinessView view_of(const usecases::plans::ShownReadiness& shown, const Catalogue& catalogue) {
  ReadinessView view;
  view.is_ready = shown.is_ready;
  for (const auto& [item, code, name] : shown.missing)
    view.missing.push_back({item.severity, item.code, catalogue.sentence(item.code, item.arguments), item.element_id,
                            code, name, item.indicator_id});
  for (const auto& office : shown.offices) view.offices.push_back({office.id.text(), office.code, office.name});
  for (const auto& axis : shown.axes) view.axes.push_back({axis.id.text(), axis.code, axis.name});
  for (const auto& cell : shown.cells) view.cells.push_back({cell.office_id, cell.axis_id, cell.count});
  return view;
}

}  // namespace timon::api::plans
