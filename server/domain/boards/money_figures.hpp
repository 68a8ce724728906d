#pragma once
// Money beside the work, for an element or the whole plan: what its lines add to on a day, and whether money runs
// ahead. Like is held against like: the budget of the years that have begun, against what should be reached by the end
// of the last of them (docs/rules.md, T6).

#include "domain/boards/plan_image.hpp"
#include "domain/budgets/gap.hpp"

namespace timon::boards {

struct MoneyFigures {
  budgets::Sums of_year;  ///< the year that holds the day
  budgets::Sums to_date;  ///< all years that have begun
  budgets::Gap gap;
};

/// What the figures are made from; the boards outlive it.
struct MoneyJudging {
  const PlanImage& image;
  Day on;
  const Board* reached = nullptr;  ///< on the day, or at the end of the years with money where that is earlier
  const Board* due = nullptr;      ///< at the end of these years; nothing where no year with money has begun
};

MoneyFigures money_figures(const MoneyJudging& judging, Row row);
MoneyFigures money_totals(const MoneyJudging& judging);

}  // namespace timon::boards
