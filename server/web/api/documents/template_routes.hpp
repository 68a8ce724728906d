#pragma once
// Forms of an institution: added, listed, fetched, filled with the report of an office.

#include "usecases/boards/plan_memory.hpp"
#include "usecases/documents/fill_template.hpp"
#include "web/guard/route.hpp"

namespace timon::api::documents {

guard::Routes template_routes(usecases::boards::PlanMemory& memory, usecases::documents::SayValues say);

}  // namespace timon::api::documents
