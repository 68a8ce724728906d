#pragma once
// The one gate before a reported value: where the plan asks for cover sheets, what stands below an initiative is
// reported only when both of its sheets are accepted.

#include "domain/plans/plan.hpp"
#include "storage/engine/session.hpp"
#include "storage/plans/element_store.hpp"

namespace timon::usecases::reports {

/// Nothing, or what is missing, with the initiative's code. `path`: from the root to what is reported.
std::vector<FieldError> cover_errors(storage::Session& session, timon::plans::PlanId plan,
                                     const std::vector<timon::plans::ElementId>& path);

}  // namespace timon::usecases::reports
