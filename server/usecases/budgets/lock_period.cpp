#include "usecases/budgets/lock_period.hpp"

#include "storage/budgets/budget_store.hpp"
#include "storage/plans/period_store.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::budgets {
namespace {

using storage::Transaction;
using timon::budgets::Lock;
namespace store = storage::budgets;

Result<void> at_period(const Context& context, const LockPeriod& input, const char* act,
                       bool (*write)(Transaction&, const Lock&)) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto plan = plans::plan_for(context, transaction, input.plan, access::Action::EditPlan);
    if (!plan) return plan.error();
    if (plan->state == timon::plans::PlanState::Closed) return conflict("plan_closed", {{"plan", plan->code}});
    const auto period = storage::plans::find_period_by_code(transaction, plan->institution_id, input.period);
    if (!period) return not_found();
    const bool is_changed = write(transaction, {plan->id, period->id, context.caller.person_id, context.clock()});
    if (!is_changed) return {};
    record_act(context, transaction,
               {.act = act,
                .subject_kind = "plan",
                .subject_id = plan->id.value,
                .institution_id = plan->institution_id,
                .plan_id = plan->id.value,
                .changed = "budget",
                .fields = {{"period", period->code}}});
    return {};
  });
}

}  // namespace

Result<void> lock_period(const Context& context, const LockPeriod& input) {
  return at_period(context, input, "lock_period", store::add_lock);
}

Result<void> unlock_period(const Context& context, const LockPeriod& input) {
  return at_period(context, input, "unlock_period", store::remove_lock);
}

}  // namespace timon::usecases::budgets
