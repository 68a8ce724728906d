#pragma once
// A plan in time as JSON, for the Gantt.

#include "usecases/boards/plan_memory.hpp"
#include "web/guard/route.hpp"

namespace timon::api::boards {

/// `memory` must outlive the routes.
guard::Routes schedule_routes(usecases::boards::PlanMemory& memory);

}  // namespace timon::api::boards
