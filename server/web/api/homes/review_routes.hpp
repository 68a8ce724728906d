#pragma once
// What came in, for who reviews it, and that it was seen.

#include "usecases/boards/plan_memory.hpp"
#include "web/guard/route.hpp"

namespace timon::api::homes {

/// `memory` must outlive the routes.
guard::Routes review_routes(usecases::boards::PlanMemory& memory);

}  // namespace timon::api::homes
