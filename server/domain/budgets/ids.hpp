#pragma once

#include "base/id.hpp"

namespace timon::budgets {

using LineId = Id<struct BudgetLineTag>;
using AmountId = Id<struct BudgetAmountTag>;

}  // namespace timon::budgets
