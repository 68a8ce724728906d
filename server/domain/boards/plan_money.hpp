#pragma once
// The money of a plan in tree order, so that what stands at or below an element is one unbroken range.

#include <functional>
#include <span>
#include <vector>

#include "domain/boards/tree.hpp"
#include "domain/budgets/findings.hpp"
#include "domain/budgets/plan_budget.hpp"

namespace timon::boards {

class PlanMoney {
 public:
  using RowOf = std::function<std::optional<Row>(plans::ElementId)>;
  using PeriodOf = std::function<const plans::Period*(plans::PeriodId)>;

  PlanMoney() = default;
  /// Lines of what is withdrawn are left out of its sums.
  PlanMoney(budgets::PlanBudget budget, const RowOf& row_of, const PeriodOf& period_of);

  /// As it was told.
  const budgets::PlanBudget& budget() const { return budget_; }
  bool is_empty() const { return lines_.empty(); }
  /// Of rows first to last; a given total among them.
  std::span<const budgets::LineMoney> lines(Row first, Row last) const;
  /// Rows that have lines of their own, in tree order.
  std::vector<Row> rows(Row first, Row last) const;
  /// The end of the last year with money that has begun by the day.
  std::optional<Day> until(Day on) const;
  /// What does not agree at rows first to last; totals are held against what is at and below their element.
  std::vector<budgets::Finding> findings(const Tree& tree, Row first, Row last, Day on) const;

 private:
  budgets::PlanBudget budget_;
  std::vector<Row> rows_;  ///< of each line
  std::vector<budgets::LineMoney> lines_;
};

}  // namespace timon::boards
