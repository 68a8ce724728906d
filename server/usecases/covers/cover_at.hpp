#pragma once
// From an initiative's id to the initiative with its sheets, for callers who may do something there.

#include "domain/boards/plan_image.hpp"
#include "domain/covers/cover.hpp"
#include "storage/covers/cover_store.hpp"
#include "usecases/boards/open_plan.hpp"

namespace timon::usecases::covers {

using timon::boards::PlanImage;
using timon::boards::Row;
using timon::covers::CoverAct;
using timon::covers::CoverSheet;
using timon::covers::Sheet;
using timon::plans::ElementId;

/// Refused: what is no initiative.
Result<boards::OpenRow> open_initiative(const Context& context, boards::PlanMemory& memory, ElementId element,
                                        std::optional<Day> on);

/// Of the office or of Planning; told as the caller's right at the initiative.
timon::access::Action action_of(CoverAct act);
bool may_act(const Context& context, const boards::OpenRow& at, CoverAct act);
Result<void> require_act(const Context& context, const boards::OpenRow& at, CoverAct act);

/// The one that was written, else a draft of version 0.
CoverSheet sheet_of(const std::vector<CoverSheet>& sheets, ElementId element, Sheet sheet);

/// Conflict `plan_closed` where nothing changes any more.
Result<void> require_open_plan(storage::Session& session, const boards::OpenRow& at);

/// The sheet as whoever moves it read it: of that version, in a state that knows the act, of a plan that takes writing.
Result<CoverSheet> sheet_to_move(storage::Session& session, const boards::OpenRow& at, Sheet sheet, CoverAct act,
                                 std::int64_t version);

}  // namespace timon::usecases::covers
