#pragma once
// All the money of a plan as it counts now.

#include <vector>

#include "domain/budgets/budget.hpp"
#include "domain/plans/period.hpp"

namespace timon::budgets {

struct PlanBudget {
  std::optional<Settings> settings{};
  std::vector<Line> lines{};
  std::vector<Amount> amounts{};        ///< those that count
  std::vector<plans::Period> locked{};  ///< in order of their end

  bool operator==(const PlanBudget&) const = default;
};

}  // namespace timon::budgets
