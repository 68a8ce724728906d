#include "usecases/plans/create_plan.hpp"

#include "domain/plans/default_levels.hpp"
#include "domain/plans/plan_rules.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/plans/keep_edit.hpp"

namespace timon::usecases::plans {

using storage::Transaction;
using timon::plans::Levels;
using timon::plans::PeriodWeight;
namespace store = storage::plans;

namespace {

/// The first of the shipped profiles, P-110.
constexpr timon::plans::ProfileId default_profile{1};

Plan plan_from(const Context& context, timon::people::OfficeId institution, const CreatePlan& input) {
  Plan plan;
  plan.id = next_id<PlanId>();
  plan.institution_id = institution;
  plan.code = input.code;
  plan.name = input.name;
  plan.start_on = input.start_on;
  plan.end_on = input.end_on;
  plan.light_profile_id = default_profile;
  plan.created_at = context.clock();
  return plan;
}

Levels levels_from(PlanId plan, const std::optional<std::vector<NewLevel>>& input) {
  std::vector<timon::plans::LevelDraft> drafts;
  if (!input)
    drafts = timon::plans::default_levels();
  else
    for (const NewLevel& one : *input)
      drafts.push_back({one.kind, one.code, one.name, one.plural_name, one.may_be_root.value_or(false),
                        one.parents.value_or(std::vector<std::string>{})});
  return timon::plans::levels_of(plan, drafts, [] { return next_id<timon::plans::LevelId>(); });
}

std::vector<FieldError> errors_of(Transaction& transaction, const Plan& plan, const Levels& levels) {
  auto errors = timon::plans::plan_errors(plan);
  for (auto& error : timon::plans::level_errors(levels)) errors.push_back(std::move(error));
  if (store::find_plan_by_code(transaction, plan.institution_id, plan.code))
    errors.push_back({"code", "code_taken", {{"code", plan.code}}});
  return errors;
}

}  // namespace

Result<PlanId> create_plan(const Context& context, Transaction& transaction, const CreatePlan& input) {
  const auto institution = institution_for(context, transaction, input.institution, Action::CreatePlan);
  if (!institution) return institution.error();
  Plan plan = plan_from(context, *institution, input);
  const Levels levels = levels_from(plan.id, input.levels);
  auto errors = errors_of(transaction, plan, levels);
  std::vector<PeriodWeight> weights;
  if (input.settings) {
    apply_settings(errors, transaction, plan, *input.settings);
    if (input.settings->period_weights)
      weights = period_weights_from(errors, transaction, plan, *input.settings->period_weights);
  }
  if (!errors.empty()) return invalid(std::move(errors));

  store::add_plan(transaction, plan);
  store::add_levels(transaction, levels);
  store::replace_period_weights(transaction, plan.id, weights);
  auto changes = all_new(timon::plans::fields_of(plan));
  changes.push_back({"code", std::nullopt, plan.code});
  changes.push_back({"period_weights", std::nullopt, text_of(transaction, weights)});
  keep_edit(context, transaction, plan, {"create_plan", timon::plans::EditedKind::Plan, plan.id.value, changes, ""});
  return plan.id;
}

Result<PlanId> create_plan(const Context& context, const CreatePlan& input) {
  return context.database.write([&](Transaction& transaction) { return create_plan(context, transaction, input); });
}

}  // namespace timon::usecases::plans
