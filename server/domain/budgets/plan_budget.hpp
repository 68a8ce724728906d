#pragma once
// All the money of a plan as it counts now.

#include <optional>
#include <span>
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

/// All that counts of one element: its own lines and their amounts.
struct ElementMoney {
  plans::ElementId element_id;
  std::vector<Line> lines{};
  std::vector<Amount> amounts{};
};

/// The same budget with what counts of these elements now, everything in the order in which it is kept: by id.
PlanBudget with_money_of(PlanBudget budget, std::span<const ElementMoney> said);

}  // namespace timon::budgets
