#include "usecases/imports/present_plan.hpp"

#include <algorithm>
#include <set>

#include "domain/plans/make_periods.hpp"
#include "domain/plans/plan_rules.hpp"
#include "storage/budgets/amount_store.hpp"
#include "storage/budgets/budget_store.hpp"
#include "storage/indicators/indicator_store.hpp"
#include "storage/indicators/measure_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/plans/element_store.hpp"
#include "storage/plans/link_store.hpp"
#include "storage/plans/period_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "storage/reports/closing_store.hpp"
#include "storage/reports/fact_store.hpp"
#include "storage/reports/target_change_store.hpp"

namespace timon::usecases::imports {
namespace {

using plans::Period;
using plans::PeriodKind;
using plans::Severity;
using storage::Session;
using timon::imports::ImportedPlan;
using timon::imports::Verdict;

/// The first of the shipped profiles, P-110.
constexpr plans::ProfileId default_profile{1};

void refuse(Present& present, const std::vector<FieldError>& errors) {
  for (const auto& error : errors)
    present.verdicts.push_back({Severity::Error, error.code, {}, "plan." + error.field, {}});
}

plans::Levels levels_from(const ImportedPlan& imported, plans::PlanId plan) {
  plans::Levels levels;
  for (const auto& level : imported.levels) {
    const bool may_be_root = level.parents.empty() || std::ranges::find(level.parents, "") != level.parents.end();
    levels.items.push_back({next_id<plans::LevelId>(), plan, level.kind, level.code, level.name, level.plural_name,
                            static_cast<std::int64_t>(levels.items.size()), may_be_root});
  }
  for (const auto& level : imported.levels)
    for (const auto& parent : level.parents)
      if (const auto* above = levels.find(parent))
        levels.allowed_parents.push_back({levels.find(level.code)->id, above->id});
  return levels;
}

void make_plan(Present& present, people::OfficeId institution, const std::string& code, const ImportedPlan& imported,
               Instant now) {
  present.is_new = true;
  const auto& heading = imported.heading;
  auto& plan = present.plan.plan;
  plan.id = next_id<plans::PlanId>();
  plan.institution_id = institution;
  plan.code = code;
  plan.name = heading.name.empty() ? code : heading.name;
  plan.roll_up = heading.roll_up;
  plan.weight_scale = heading.weight_scale;
  plan.roll_up_cap = heading.cap;
  plan.zero_planned = heading.zero_planned;
  plan.light_profile_id = default_profile;
  plan.created_at = now;
  if (!heading.start_on || !heading.end_on)
    return present.verdicts.push_back({Severity::Error, "plan_without_days", {}, code, "plan.start_on, plan.end_on"});
  plan.start_on = *heading.start_on;
  plan.end_on = *heading.end_on;
  present.plan.levels = levels_from(imported, plan.id);
  refuse(present, plans::plan_errors(plan));
  refuse(present, plans::level_errors(present.plan.levels));
}

/// What a period's code may be of: 2026, 2026-T1, 2026-S1, 2026-B1, 2026-C1, 2026-07, 2026-2027.
std::vector<PeriodKind> kinds_of(std::string_view code) {
  if (code.size() == 9) return {PeriodKind::Year, PeriodKind::Term};
  if (code.size() < 6) return {PeriodKind::Year};
  switch (code[5]) {
    case 'T':
      return {PeriodKind::Quarter};
    case 'S':
      return {PeriodKind::HalfYear};
    case 'B':
      return {PeriodKind::TwoMonths};
    case 'C':
      return {PeriodKind::FourMonths};
    default:
      return {PeriodKind::Month};
  }
}

/// Between the plan's days; where no such periods fit in, in its calendar years.
std::vector<Period> periods_of(PeriodKind kind, const plans::Plan& plan, const std::string& language) {
  if (auto exact = plans::make_periods(kind, plan.start_on, plan.end_on, language)) return *exact;
  const auto first = make_day(static_cast<int>(plan.start_on.parts().year()), 1, 1);
  const auto last = make_day(static_cast<int>(plan.end_on.parts().year()), 12, 31);
  if (auto years = plans::make_periods(kind, first, last, language)) return *years;
  return {};
}

void make_missing_periods(Present& present, const ImportedPlan& imported, const std::string& language) {
  std::set<std::string> missing;
  for (const auto& fact : imported.facts) missing.insert(fact.period);
  for (const auto& amount : imported.amounts) missing.insert({amount.period, amount.year});
  for (const auto& [code, weight] : imported.heading.period_weights) missing.insert(code);
  std::set<std::string> known;
  for (const auto& period : present.plan.periods) known.insert(period.code);
  std::set<PeriodKind> kinds;
  for (const auto& code : missing)
    if (!known.contains(code))
      for (const auto kind : kinds_of(code)) kinds.insert(kind);
  for (const auto kind : kinds) {
    for (auto& period : periods_of(kind, present.plan.plan, language)) {
      if (!known.insert(period.code).second) continue;
      period.id = next_id<plans::PeriodId>();
      period.institution_id = present.plan.plan.institution_id;
      present.plan.periods.push_back(period);
      present.new_periods.push_back(period);
    }
  }
}

void weigh_periods(Present& present, const ImportedPlan& imported) {
  for (const auto& [code, weight] : imported.heading.period_weights) {
    const auto found = std::ranges::find(present.plan.periods, code, &Period::code);
    if (found == present.plan.periods.end())
      present.verdicts.push_back({Severity::Error, "period_unknown", {}, code, {}});
    else
      present.period_weights.push_back({found->id, weight});
  }
  refuse(present, plans::period_weight_errors(present.period_weights));
}

}  // namespace

Present present_plan(Session& session, people::OfficeId institution, const std::string& code,
                     const ImportedPlan& imported, Instant now) {
  Present present;
  auto& plan = present.plan;
  plan.periods = storage::plans::list_periods(session, institution);
  plan.measures = storage::indicators::list_measures(session, institution);
  for (auto& office : storage::people::offices(session))
    (office.institution_id == institution ? plan.offices : plan.offices_elsewhere).push_back(std::move(office));
  if (auto known = storage::plans::find_plan_by_code(session, institution, code)) {
    plan.plan = *std::move(known);
    plan.levels = storage::plans::levels_of(session, plan.plan.id);
    plan.elements = storage::plans::elements_of_plan(session, plan.plan.id);
    plan.links = storage::plans::element_links_of_plan(session, plan.plan.id);
    plan.indicators = storage::indicators::indicators_of_plan(session, plan.plan.id);
    plan.facts = storage::reports::current_facts_of_plan(session, plan.plan.id);
    plan.budget = {storage::budgets::find_settings(session, plan.plan.id),
                   storage::budgets::lines_of_plan(session, plan.plan.id),
                   storage::budgets::current_amounts_of_plan(session, plan.plan.id),
                   storage::budgets::locked_periods(session, plan.plan.id)};
    plan.closed = storage::reports::closed_periods(session, plan.plan.id);
    plan.target_rule = storage::reports::target_rules_of(session, plan.plan.id).rule;
    if (plan.plan.state == plans::PlanState::Closed)
      present.verdicts.push_back({Severity::Error, "plan_closed", {}, code, {}});
  } else {
    make_plan(present, institution, code, imported, now);
  }
  const auto its = storage::people::find_institution(session, institution);
  make_missing_periods(present, imported, its ? its->language : std::string());
  if (present.is_new) weigh_periods(present, imported);
  return present;
}

}  // namespace timon::usecases::imports
