#pragma once
// What the caller is reminded of, whom to call, and on which days an institution reminds.

#include "usecases/boards/plan_memory.hpp"
#include "web/guard/route.hpp"

namespace timon::api::reminders {

guard::Routes reminder_routes(usecases::boards::PlanMemory& memory);

}  // namespace timon::api::reminders
