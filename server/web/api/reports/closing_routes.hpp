#pragma once
// Closing and reopening the periods of a plan; what was frozen, and what was corrected, is everybody's.

#include "usecases/boards/plan_memory.hpp"
#include "web/guard/route.hpp"

namespace timon::api::reports {

guard::Routes closing_routes(usecases::boards::PlanMemory& memory);

}  // namespace timon::api::reports
