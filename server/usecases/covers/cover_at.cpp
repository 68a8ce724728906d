#include "usecases/covers/cover_at.hpp"

#include "domain/boards/place.hpp"
#include "storage/plans/plan_store.hpp"

namespace timon::usecases::covers {

using storage::Session;
using timon::access::Action;

Result<boards::OpenRow> open_initiative(const Context& context, boards::PlanMemory& memory, ElementId element,
                                        std::optional<Day> on) {
  auto opened = boards::open_element(context, memory, element, on);
  if (!opened) return opened.error();
  if (opened->plan.image->kind(opened->row) != timon::plans::ElementKind::Initiative)
    return not_found("covers_of_initiatives");
  return opened;
}

Action action_of(CoverAct act) {
  return act == CoverAct::Save || act == CoverAct::Deliver ? Action::Report : Action::ReviewReports;
}

bool may_act(const Context& context, const boards::OpenRow& at, CoverAct act) {
  return access::may(context.caller, action_of(act), timon::boards::place_of(*at.plan.image, at.row));
}

Result<void> require_act(const Context& context, const boards::OpenRow& at, CoverAct act) {
  return access::require(context.caller, action_of(act), timon::boards::place_of(*at.plan.image, at.row));
}

CoverSheet sheet_of(const std::vector<CoverSheet>& sheets, ElementId element, Sheet sheet) {
  for (const CoverSheet& one : sheets)
    if (one.sheet == sheet) return one;
  return {.element_id = element, .sheet = sheet};
}

Result<void> require_open_plan(Session& session, const boards::OpenRow& at) {
  const auto& known = at.plan.image->plan();
  const auto plan = storage::plans::find_plan(session, known.id);
  if (!plan || plan->state == timon::plans::PlanState::Closed) return conflict("plan_closed", {{"plan", known.code}});
  return {};
}

Result<CoverSheet> sheet_to_move(Session& session, const boards::OpenRow& at, Sheet sheet, CoverAct act,
                                 std::int64_t version) {
  if (auto open = require_open_plan(session, at); !open) return open.error();
  const auto id = at.plan.image->element(at.row).id;
  auto found = sheet_of(storage::covers::sheets_of(session, id), id, sheet);
  if (found.version != version) return conflict("version_mismatch");
  if (!timon::covers::state_after(found.state, act)) return timon::covers::refusal_of_act(found.state, act);
  return found;
}

}  // namespace timon::usecases::covers
