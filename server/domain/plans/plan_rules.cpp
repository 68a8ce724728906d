#include "domain/plans/plan_rules.hpp"

#include <algorithm>
#include <set>

#include "domain/plans/texts.hpp"
#include "domain/plans/weights.hpp"

namespace timon::plans {

namespace {

bool is_reachable(const Level& level, const Levels& levels) {
  return level.may_be_root || std::ranges::any_of(levels.allowed_parents, [&](const AllowedParent& allowed) {
           return allowed.level_id == level.id && allowed.parent_level_id != level.id;
         });
}

void check_level(std::vector<FieldError>& errors, const Level& level, std::size_t index, std::set<std::string>& codes,
                 const Levels& levels) {
  const std::string path = "levels[" + std::to_string(index) + "].";
  check_code(errors, path + "code", level.code);
  check_name(errors, path + "name", level.name);
  check_name(errors, path + "plural_name", level.plural_name);
  if (!codes.insert(level.code).second) errors.push_back({path + "code", "code_taken", {{"code", level.code}}});
  if (!is_reachable(level, levels)) errors.push_back({path + "parents", "level_unreachable", {{"level", level.name}}});
}

void check_parent(std::vector<FieldError>& errors, const AllowedParent& allowed, const Levels& levels) {
  const Level* level = levels.find(allowed.level_id);
  const Level* parent = levels.find(allowed.parent_level_id);
  if (level && parent && parent->kind <= level->kind) return;
  errors.push_back({"levels",
                    "parent_kind_not_allowed",
                    {{"level", level ? level->name : ""}, {"parent", parent ? parent->name : ""}}});
}

}  // namespace

std::vector<FieldError> plan_errors(const Plan& plan) {
  std::vector<FieldError> errors;
  check_code(errors, "code", plan.code);
  check_name(errors, "name", plan.name);
  if (plan.end_on < plan.start_on) errors.push_back({"end_on", "end_before_start"});
  if (plan.roll_up_cap && plan.roll_up_cap->units <= 0) errors.push_back({"settings.roll_up_cap", "not_above_zero"});
  return errors;
}

std::vector<FieldError> period_weight_errors(std::span<const PeriodWeight> weights) {
  std::vector<std::optional<Hundredths>> values;
  std::set<PeriodId> periods;
  std::vector<FieldError> errors;
  for (const PeriodWeight& weight : weights) {
    values.emplace_back(weight.weight);
    if (!periods.insert(weight.period_id).second) errors.push_back({"settings.period_weights", "period_given_twice"});
  }
  if (auto error = weights_error("settings.period_weights", values)) errors.push_back(std::move(*error));
  return errors;
}

std::vector<FieldError> level_errors(const Levels& levels) {
  std::vector<FieldError> errors;
  if (levels.items.empty())
    errors.push_back({"levels", "required"});
  else if (std::ranges::none_of(levels.items, &Level::may_be_root))
    errors.push_back({"levels", "root_level_missing"});
  std::set<std::string> codes;
  for (std::size_t index = 0; index < levels.items.size(); ++index)
    check_level(errors, levels.items[index], index, codes, levels);
  for (const AllowedParent& allowed : levels.allowed_parents) check_parent(errors, allowed, levels);
  return errors;
}

std::optional<Error> edit_refusal(const Plan& plan, std::string_view reason) {
  if (plan.state == PlanState::Closed) return conflict("plan_closed", {{"plan", plan.code}});
  if (plan.state == PlanState::Draft) return std::nullopt;
  std::vector<FieldError> errors;
  check_name(errors, "reason", reason);
  if (errors.empty()) return std::nullopt;
  if (errors.front().code == "required") errors.front().code = "reason_required";
  return invalid(std::move(errors));
}

std::optional<Error> approval_refusal(const Plan& plan) {
  if (plan.state == PlanState::Draft) return std::nullopt;
  return conflict(plan.state == PlanState::Closed ? "plan_closed" : "plan_approved", {{"plan", plan.code}});
}

std::optional<Error> closing_refusal(const Plan& plan) {
  if (plan.state == PlanState::Approved) return std::nullopt;
  return conflict(plan.state == PlanState::Closed ? "plan_closed" : "plan_not_approved", {{"plan", plan.code}});
}

}  // namespace timon::plans
