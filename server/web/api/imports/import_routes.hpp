#pragma once
// Workbooks in, by a map; how far an import is, what it says; and a whole plan as a table.

#include <functional>

#include "usecases/boards/plan_memory.hpp"
#include "web/api/calls.hpp"

namespace timon::api::imports {

/// Runs work after the answer was sent.
using Start = std::function<void(std::function<void()>)>;

Routes import_routes(Start start);
Routes export_routes(timon::usecases::boards::PlanMemory& memory);

}  // namespace timon::api::imports
