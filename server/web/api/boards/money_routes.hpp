#pragma once

#include "usecases/boards/plan_memory.hpp"
#include "web/api/calls.hpp"

namespace timon::api::boards {

/// /plans/{id}/money, its settings and locks; /elements/{id}/money and the amounts told there.
Routes money_routes(usecases::boards::PlanMemory& memory);

}  // namespace timon::api::boards
