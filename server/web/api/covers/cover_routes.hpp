#pragma once
// Cover sheets of initiatives, whom they reach, and whether they are active.

#include "usecases/boards/plan_memory.hpp"
#include "web/api/calls.hpp"

namespace timon::api::covers {

Routes cover_routes(usecases::boards::PlanMemory& memory);

}  // namespace timon::api::covers
