#pragma once
// Workbooks in, by a map; how far an import is, what it says; and a whole plan as a table.

#include <functional>

#include "usecases/boards/plan_memory.hpp"
#include "web/api/calls.hpp"

namespace timon::api::imports {

/// Runs work after the answer was sent.
using Start = std::function<void(std::function<void()>)>;
/// A place among the work that waits, given back when it is dropped; nothing when all are taken.
using TakePlace = std::function<std::optional<Start>()>;

Routes import_routes(TakePlace take_place);
/// What one does before: looking at a workbook, saying what its columns mean, keeping maps.
Routes import_map_routes();
Routes export_routes(timon::usecases::boards::PlanMemory& memory);

}  // namespace timon::api::imports
