#pragma once
// How the money of a plan is read: its currency, what counts as spent, the margin. Set by who edits the plan.

#include <optional>
#include <string>

#include "domain/budgets/budget.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::budgets {

struct SetBudgetSettings {
  timon::plans::PlanId plan;
  std::string currency;
  timon::budgets::Stage spent = timon::budgets::Stage::Accrued;
  Hundredths margin = whole<2>(15);
  std::optional<std::int64_t> version{};  ///< of those that were read; nothing: there were none
};

/// The currency is fixed once there are lines: amounts would change their meaning.
Result<timon::budgets::Settings> set_budget_settings(const Context& context, const SetBudgetSettings& input);

}  // namespace timon::usecases::budgets
