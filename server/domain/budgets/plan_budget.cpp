#include "domain/budgets/plan_budget.hpp"

#include <algorithm>
#include <unordered_set>

namespace timon::budgets {

PlanBudget with_money_of(PlanBudget budget, std::span<const ElementMoney> said) {
  std::unordered_set<std::int64_t> elements, lines;
  for (const auto& its : said) elements.insert(its.element_id.value);
  const auto is_said = [&](const Line& line) { return elements.contains(line.element_id.value); };
  for (const auto& line : budget.lines)
    if (is_said(line)) lines.insert(line.id.value);
  std::erase_if(budget.lines, is_said);
  std::erase_if(budget.amounts, [&](const Amount& amount) { return lines.contains(amount.line_id.value); });
  for (const auto& its : said) {
    budget.lines.insert(budget.lines.end(), its.lines.begin(), its.lines.end());
    budget.amounts.insert(budget.amounts.end(), its.amounts.begin(), its.amounts.end());
  }
  std::ranges::sort(budget.lines, {}, &Line::id);
  std::ranges::sort(budget.amounts, {}, &Amount::id);
  return budget;
}

}  // namespace timon::budgets
