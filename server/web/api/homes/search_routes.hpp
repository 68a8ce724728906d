#pragma once
// One box for elements, people and offices.

#include "usecases/boards/plan_memory.hpp"
#include "web/guard/route.hpp"

namespace timon::api::homes {

/// `memory` must outlive the routes.
guard::Routes search_routes(usecases::boards::PlanMemory& memory);

}  // namespace timon::api::homes
