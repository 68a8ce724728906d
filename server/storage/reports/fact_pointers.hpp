#pragma once
// Whether every subject, period and kind that has facts points to one of its own.

#include <vector>

#include "domain/reports/fact.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::reports {

/// Facts that are pointed to as something that they are not.
std::vector<timon::reports::FactId> misplaced_pointers(Session& session, timon::plans::PlanId plan);
/// The last facts of what points to none.
std::vector<timon::reports::FactId> facts_without_pointer(Session& session, timon::plans::PlanId plan);

}  // namespace timon::storage::reports
