#include "usecases/budgets/budget_settings.hpp"

#include "domain/budgets/recording.hpp"
#include "storage/budgets/budget_store.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::budgets {

using storage::Transaction;
using timon::budgets::Settings;
namespace store = storage::budgets;

namespace {

Result<void> save(Transaction& transaction, const std::optional<Settings>& before, const Settings& after) {
  if (before) return store::save_settings(transaction, after);
  if (after.version != 1) return conflict("version_mismatch");
  store::add_settings(transaction, after);
  return {};
}

void tell_ledger(const Context& context, Transaction& transaction, const plans::Plan& plan, const Settings& settings) {
  record_act(context, transaction,
             {.act = "set_budget_settings",
              .subject_kind = "plan",
              .subject_id = plan.id.value,
              .institution_id = plan.institution_id,
              .plan_id = plan.id.value,
              .changed = "budget",
              .fields = {{"currency", settings.currency},
                         {"spent", std::string(name_of(settings.spent))},
                         {"margin", text(settings.margin)}}});
}

}  // namespace

Result<Settings> set_budget_settings(const Context& context, const SetBudgetSettings& input) {
  return context.database.write([&](Transaction& transaction) -> Result<Settings> {
    const auto plan = plans::plan_for(context, transaction, input.plan, access::Action::EditPlan);
    if (!plan) return plan.error();
    if (plan->state == timon::plans::PlanState::Closed) return conflict("plan_closed", {{"plan", plan->code}});
    const Settings after{input.plan, input.currency, input.spent, input.margin, input.version.value_or(1)};
    if (auto errors = timon::budgets::settings_errors(after); !errors.empty()) return invalid(std::move(errors));
    const auto before = store::find_settings(transaction, input.plan);
    if (before && !input.version) return conflict("version_mismatch");
    const bool has_lines = before && !store::lines_of_plan(transaction, input.plan).empty();
    if (has_lines && before->currency != after.currency) return invalid("currency", "currency_in_use");
    if (auto saved = save(transaction, before, after); !saved) return saved.error();
    tell_ledger(context, transaction, *plan, after);
    return *store::find_settings(transaction, input.plan);
  });
}

}  // namespace timon::usecases::budgets
