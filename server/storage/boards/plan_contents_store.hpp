#pragma once
// Everything of a plan that the board needs, read on one snapshot, and the number of the last change that concerns it.

#include <optional>

#include "domain/boards/plan_image.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::boards {

using timon::boards::PlanContents;
using timon::plans::PlanId;

/// Changes of the plan, and of what it borrows: offices, periods, light profiles, measures.
std::int64_t change_of_board(Session& session, PlanId plan);

/// Nothing for a plan that is not there.
std::optional<PlanContents> read_plan_contents(Session& session, PlanId plan);

}  // namespace timon::storage::boards
