#pragma once
// The board as JSON: GET of the board, of all elements flat, and of why a figure is what it is; the check of
// what is kept for them.

#include "usecases/boards/plan_memory.hpp"
#include "web/guard/route.hpp"

namespace timon::api::boards {

/// `memory` must outlive the routes.
guard::Routes board_routes(usecases::boards::PlanMemory& memory);

}  // namespace timon::api::boards
