#pragma once
// Offices × periods as JSON, acceptance of many reports at once, and the plan's settings of reporting.

#include "usecases/boards/plan_memory.hpp"
#include "web/guard/route.hpp"

namespace timon::api::reports {

guard::Routes report_matrix_routes(usecases::boards::PlanMemory& memory);

}  // namespace timon::api::reports
