#pragma once
// What a board shows in tables, as files to keep: its parts, its offices, its results, how its parts moved.

#include "web/api/boards/board_view.hpp"
#include "web/api/tables.hpp"

namespace timon::api::boards {

enum class BoardTable { Parts, Offices, Results };
constexpr auto names_of(BoardTable) {
  return std::to_array<Name<BoardTable>>(
      {{BoardTable::Parts, "parts"}, {BoardTable::Offices, "offices"}, {BoardTable::Results, "results"}});
}

/// `filters`: by what the board was asked for.
Result<Response> board_table(const Request& request, TableFormat format, BoardTable which, const BoardView& view,
                             const guard::TableFilters& filters, const Catalogue& catalogue);

}  // namespace timon::api::boards
