#pragma once
// Amounts of a period become final, or may change again. For who edits the plan.

#include <string>

#include "domain/plans/ids.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::budgets {

struct LockPeriod {
  timon::plans::PlanId plan;
  std::string period;  ///< code
};

Result<void> lock_period(const Context& context, const LockPeriod& input);
Result<void> unlock_period(const Context& context, const LockPeriod& input);

}  // namespace timon::usecases::budgets
