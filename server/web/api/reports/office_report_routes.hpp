#pragma once
// The reports of offices as JSON: the matrix, one report, and what moves it.

#include "usecases/boards/plan_memory.hpp"
#include "web/guard/route.hpp"

namespace timon::api::reports {

guard::Routes office_report_routes(usecases::boards::PlanMemory& memory);

}  // namespace timon::api::reports
