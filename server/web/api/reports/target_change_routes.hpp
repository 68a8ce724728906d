#pragma once
// Changes of targets after approval: asked for, authorised or refused, and by which rule.

#include "usecases/boards/plan_memory.hpp"
#include "web/guard/route.hpp"

namespace timon::api::reports {

guard::Routes target_change_routes(usecases::boards::PlanMemory& memory);

}  // namespace timon::api::reports
