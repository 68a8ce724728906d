#pragma once
// Each person's home: what they owe, what waits for them.

#include "usecases/boards/plan_memory.hpp"
#include "web/guard/route.hpp"

namespace timon::api::homes {

/// `memory` must outlive the routes.
guard::Routes home_routes(usecases::boards::PlanMemory& memory);

}  // namespace timon::api::homes
