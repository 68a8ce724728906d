#pragma once
// Money beside the work for every element of a plan on a day: what its lines and those below add to, and whether money
// runs ahead. Like is held against like: the budget of the years that have begun, against what should be reached by the
// end of the last of them (docs/rules.md, T6). It keeps values only.

#include <unordered_map>

#include "domain/boards/plan_image.hpp"
#include "domain/budgets/gap.hpp"

namespace timon::boards {

struct MoneyFigures {
  budgets::Sums of_year;  ///< the year that holds the day
  budgets::Sums to_date;  ///< all years that have begun
  budgets::Gap gap;
};

/// What the figures are made from.
struct MoneyJudging {
  const PlanImage& image;
  Day on;
  const Board* reached = nullptr;  ///< on the day, or at the end of the years with money where that is earlier
  const Board* due = nullptr;      ///< at the end of these years; nothing where no year with money has begun
};

class MoneyBoard {
 public:
  MoneyBoard() = default;
  explicit MoneyBoard(const MoneyJudging& judging);

  /// Nothing in a plan without a budget, or before its first year: then no figure of money is shown anywhere.
  bool is_empty() const { return rows_.empty(); }
  /// Nothing where no money was told of the element or below.
  const MoneyFigures* at(Row row) const;
  const MoneyFigures& totals() const { return totals_; }
  budgets::GapKind gap(Row row) const;

 private:
  std::unordered_map<Row, MoneyFigures> rows_;
  MoneyFigures totals_{};
};

/// The money that hangs on the elements themselves, together: of what an office answers for, whatever stands where.
/// Only elements of which both shares are known are compared, each as much as it has in force.
class MoneyTogether {
 public:
  explicit MoneyTogether(const budgets::Settings& settings) : settings_(settings) {}
  void add(const PlanImage& image, const MoneyBoard& board, Row row, Day on);
  bool is_empty() const { return to_date_.lines == 0; }
  MoneyFigures figures() const;

 private:
  budgets::Settings settings_;
  budgets::Sums of_year_{}, to_date_{};
  budgets::GapTogether together_{};
};

}  // namespace timon::boards
