#pragma once
// Everything of a plan that the board needs, read on one snapshot, and the number of the last change that concerns it.

#include <optional>

#include "domain/boards/plan_image.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::boards {

using timon::boards::PlanContents;
using timon::plans::PlanId;

/// Changes of the plan, and of what it borrows: offices, periods, light profiles, measures, holidays.
std::int64_t change_of_board(Session& session, PlanId plan);

/// What a change that concerns the board was about.
struct BoardChange {
  std::string subject_kind;
  std::int64_t subject_id = 0;

  bool operator==(const BoardChange&) const = default;
};
/// Those after `change`, in their order, at most `limit`.
std::vector<BoardChange> changes_of_board(Session& session, PlanId plan, std::int64_t change, std::int64_t limit);

/// Nothing for a plan that is not there.
std::optional<PlanContents> read_plan_contents(Session& session, PlanId plan);

}  // namespace timon::storage::boards
