#pragma once
// The board of a plan on a day, from the top or from one element down.

#include <optional>
#include <vector>

#include "domain/boards/view.hpp"
#include "usecases/boards/open_plan.hpp"

namespace timon::usecases::boards {

using timon::boards::Row;

struct ShowBoard {
  PlanId plan;
  std::optional<Day> on{};
  std::optional<timon::plans::ElementId> under{};
  timon::boards::Filter filter{};
};

struct BoardRow {
  Row row = timon::boards::no_row;
  timon::boards::LightCounts lights{};  ///< goals at or below it
};

struct BoardView {
  PlanOnDay plan;
  std::optional<Row> under{};
  std::vector<Row> path{};
  std::vector<BoardRow> rows{};         ///< children of the opened element, or the roots, that pass or hold who passes
  timon::boards::LightCounts lights{};  ///< all goals at or below what is opened
  std::vector<timon::boards::Attention> attention{};
};

Result<BoardView> show_board(const Context& context, PlanMemory& memory, const ShowBoard& input);

/// Where reports are switched off nobody is asked for one.
bool asks_for_reports(const Context& context, const PlanOnDay& plan);

/// The row of a board for any element.
BoardRow board_row(const PlanOnDay& plan, Row row);

}  // namespace timon::usecases::boards
