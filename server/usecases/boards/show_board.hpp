#pragma once
// The board of a plan on a day, from the top or from one element down.

#include <optional>
#include <vector>

#include "domain/boards/office_standing.hpp"
#include "domain/boards/results.hpp"
#include "usecases/boards/show_money.hpp"
#include "usecases/boards/watch_plan.hpp"

namespace timon::usecases::boards {

struct ShowBoard {
  PlanId plan;
  std::optional<Day> on{};
  std::optional<timon::plans::ElementId> under{};
  timon::boards::Filter filter{};
  std::optional<timon::boards::Concern> concern{};  ///< only what raises it
};

struct BoardRow {
  Row row = timon::boards::no_row;
  timon::boards::LightCounts lights{};  ///< goals at or below it that pass
};

struct BoardView {
  PlanOnDay plan;
  std::optional<PlanOnDay> before{};  ///< the same facts at the end of the last period before the day
  MoneyOnDay money{};
  timon::boards::Results results{};  ///< at or below what is opened
  std::optional<Row> under{};
  std::vector<Row> path{};
  std::vector<BoardRow> rows{};         ///< children of the opened element, or the roots, that pass or hold who passes
  timon::boards::LightCounts lights{};  ///< goals at or below what is opened that pass
  timon::boards::Moves moves{};         ///< of the same goals
  std::vector<timon::boards::OfficeStanding> offices{};
  std::vector<timon::boards::Attention> attention{};  ///< the first ones
  std::size_t attention_count = 0;                    ///< of all
};

Result<BoardView> show_board(const Context& context, PlanMemory& memory, const ShowBoard& input);

/// The row of a board for any element.
BoardRow board_row(const PlanOnDay& plan, Row row, const timon::boards::Filter& filter = {});

}  // namespace timon::usecases::boards
