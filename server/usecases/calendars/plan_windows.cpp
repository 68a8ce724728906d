#include "usecases/calendars/plan_windows.hpp"

#include "storage/plans/period_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "storage/reports/window_store.hpp"

namespace timon::usecases::calendars {

using storage::Transaction;
using timon::plans::Plan;
using timon::plans::PlanState;

PlanWindows windows_of(storage::Session& session, const Plan& plan) {
  return storage::reports::windows_of(session, plan.id, plan.institution_id);
}

void keep_begun_windows(const Context& context, Transaction& transaction, const Plan& plan, Day today) {
  if (plan.state == PlanState::Draft) return;
  const auto windows = windows_of(transaction, plan);
  for (const auto& period :
       storage::plans::periods_within(transaction, plan.institution_id, plan.start_on, plan.end_on)) {
    const auto window = windows.of(period);
    if (!windows.is_kept(period.id) && window.open_on <= today)
      storage::reports::keep_window(transaction, plan.id, period.id, window, context.clock());
  }
}

void keep_begun_windows(const Context& context, Transaction& transaction, timon::people::OfficeId institution,
                        Day today) {
  for (const auto& plan : storage::plans::list_plans(transaction))
    if (plan.institution_id == institution) keep_begun_windows(context, transaction, plan, today);
}

}  // namespace timon::usecases::calendars
