#pragma once
// Forms of an institution: added, listed, fetched, filled with the report of an office or the cover sheets of an
// initiative; and our own first forms.

#include "usecases/boards/plan_memory.hpp"
#include "usecases/documents/fill_template.hpp"
#include "web/guard/route.hpp"

namespace timon::api::documents {

guard::Routes template_routes(usecases::boards::PlanMemory& memory, usecases::documents::SayValues say,
                              usecases::documents::SayCoverValues say_cover);

}  // namespace timon::api::documents
