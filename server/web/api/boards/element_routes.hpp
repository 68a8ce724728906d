#pragma once
// GET of one element and of one indicator, with figures, facts and neighbours.

#include "usecases/boards/plan_memory.hpp"
#include "web/guard/route.hpp"

namespace timon::api::boards {

/// `memory` must outlive the routes.
guard::Routes element_routes(usecases::boards::PlanMemory& memory);

/// What a change of an element or of an indicator answers with: the same documents as GET.
Result<http::Response> element_document(usecases::boards::PlanMemory& memory, const guard::Call& call,
                                        timon::plans::ElementId id, int status);
Result<http::Response> indicator_document(usecases::boards::PlanMemory& memory, const guard::Call& call,
                                          timon::indicators::IndicatorId id, int status);

}  // namespace timon::api::boards
