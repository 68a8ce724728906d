#pragma once
// Verified against reported: the list of a plan.

#include "usecases/boards/plan_memory.hpp"
#include "web/guard/route.hpp"

namespace timon::api::boards {

guard::Routes over_reported_routes(usecases::boards::PlanMemory& memory);

}  // namespace timon::api::boards
