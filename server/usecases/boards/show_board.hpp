#pragma once
// The board of a plan on a day, from the top or from one element down.

#include <optional>
#include <vector>

#include "domain/boards/attention.hpp"
#include "domain/boards/office_standing.hpp"
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
  timon::boards::LightCounts lights{};  ///< goals at or below it that pass
};

struct BoardView {
  PlanOnDay plan;
  std::optional<PlanOnDay> before{};  ///< the same facts at the end of the last period before the day
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

/// Where reports are switched off nobody is asked for one.
bool asks_for_reports(const Context& context, const PlanOnDay& plan);

/// The plan at the end of the last period before its day, if there was one.
std::optional<PlanOnDay> plan_before(PlanMemory& memory, const PlanOnDay& plan);

/// The row of a board for any element.
BoardRow board_row(const PlanOnDay& plan, Row row, const timon::boards::Filter& filter = {});

}  // namespace timon::usecases::boards
