#pragma once
// Elements that are no branch of the tree, such as the goals of an office, rolled up as siblings are: each
// weighs what it is of the whole plan.

#include <span>

#include "domain/boards/board.hpp"

namespace timon::boards {

ShownFigures figures_together(const Board& board, std::span<const Row> rows);

}  // namespace timon::boards
