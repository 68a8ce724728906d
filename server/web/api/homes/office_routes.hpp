#pragma once
// The goals of an office with who keeps to them, and those in which one's office takes part.

#include "usecases/boards/plan_memory.hpp"
#include "web/guard/route.hpp"

namespace timon::api::homes {

/// `memory` must outlive the routes.
guard::Routes office_routes(usecases::boards::PlanMemory& memory);

}  // namespace timon::api::homes
