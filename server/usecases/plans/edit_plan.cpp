#include "usecases/plans/edit_plan.hpp"

#include "domain/plans/plan_rules.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/plans/given.hpp"
#include "usecases/plans/keep_edit.hpp"
#include "usecases/plans/light_choices.hpp"

namespace timon::usecases::plans {

using storage::Transaction;
using timon::plans::PeriodWeight;
namespace store = storage::plans;

namespace {

struct Changed {
  Plan plan;
  std::vector<PeriodWeight> weights;
  std::vector<FieldError> errors;
};

Changed changed(Transaction& transaction, const Plan& before, const std::vector<PeriodWeight>& weights,
                const EditPlan& input) {
  Changed after{before, weights, {}};
  take(after.plan.name, input.name);
  take(after.plan.start_on, input.start_on);
  take(after.plan.end_on, input.end_on);
  if (input.settings) apply_settings(after.errors, transaction, after.plan, *input.settings);
  if (input.settings && input.settings->period_weights)
    after.weights = period_weights_from(after.errors, transaction, after.plan, *input.settings->period_weights);
  for (auto& error : timon::plans::plan_errors(after.plan)) after.errors.push_back(std::move(error));
  return after;
}

}  // namespace

Result<void> edit_plan(const Context& context, PlanId id, const EditPlan& input) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto plan = plan_for(context, transaction, id, Action::EditPlan);
    if (!plan) return plan.error();
    const std::string reason = input.reason.value_or("");
    if (auto refusal = timon::plans::edit_refusal(*plan, reason)) return *std::move(refusal);
    if (auto same = require_version(plan->version, input.version); !same) return same;
    const auto weights = store::period_weights(transaction, id);
    const Changed after = changed(transaction, *plan, weights, input);
    if (!after.errors.empty()) return invalid(after.errors);

    auto changes = timon::plans::changes_between(fields_of(*plan), fields_of(after.plan));
    if (after.weights != weights)
      changes.push_back({"period_weights", text_of(transaction, weights), text_of(transaction, after.weights)});
    if (changes.empty()) return {};
    const ProfileChange lights{
        *plan, {}, rhythm_of(transaction, id), plan->light_profile_id, after.plan.light_profile_id};
    if (auto from = keep_light_choice(context, transaction, lights)) changes.push_back(*std::move(from));
    if (auto saved = store::save_plan(transaction, after.plan); !saved) return saved;
    store::replace_period_weights(transaction, id, after.weights);
    keep_edit(context, transaction, *plan, {"edit_plan", timon::plans::EditedKind::Plan, id.value, changes, reason});
    return {};
  });
}

}  // namespace timon::usecases::plans
