#pragma once
// Money beside the work: of a plan from the top or from one element down, and of one element with what was told of it.

#include "domain/boards/money_board.hpp"
#include "storage/budgets/amount_store.hpp"
#include "usecases/boards/open_plan.hpp"

namespace timon::usecases::boards {

using timon::boards::MoneyFigures;
using timon::boards::Row;

/// The money of a plan on its day.
struct MoneyOnDay {
  PlanOnDay plan;
  std::shared_ptr<const timon::boards::MoneyBoard> board{};
  std::optional<Day> until{};  ///< end of the last year with money that has begun
};
MoneyOnDay money_on_day(PlanMemory& memory, const PlanOnDay& plan);
/// All empty where nothing was told of the row or below.
MoneyFigures figures_at(const MoneyOnDay& money, Row row);

struct MoneyRow {
  Row row = timon::boards::no_row;
  MoneyFigures figures;
};

struct ShowMoney {
  PlanId plan;
  std::optional<Day> on{};
  std::optional<timon::plans::ElementId> under{};
};

struct MoneyView {
  MoneyOnDay money;
  std::optional<Row> under{};
  MoneyFigures figures{};
  std::vector<MoneyRow> rows{};  ///< children that have money at or below them
  std::vector<MoneyRow>
      attention{};  ///< elements with money of their own that runs ahead of the work, widest gap first
  std::vector<timon::budgets::Finding> findings{};
};
Result<MoneyView> show_money(const Context& context, PlanMemory& memory, const ShowMoney& input);

struct ElementMoneyView {
  MoneyOnDay money;
  Row row = timon::boards::no_row;
  MoneyFigures figures{};
  std::vector<MoneyRow> rows{};  ///< children that have money at or below them
  std::vector<timon::budgets::Finding> findings{};
  std::vector<timon::budgets::ListedAmount> amounts{};  ///< of its own lines, newest first, also the replaced ones
  bool may_edit = false;
  bool may_set = false;  ///< settings and locks
};
struct ShowElementMoney {
  timon::plans::ElementId element;
  std::optional<Day> on{};
};
Result<ElementMoneyView> show_element_money(const Context& context, PlanMemory& memory, const ShowElementMoney& input);

}  // namespace timon::usecases::boards
