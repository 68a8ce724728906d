#include "usecases/boards/find_element.hpp"

#include <algorithm>

#include "storage/covers/cover_store.hpp"
#include "storage/needs/need_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/plans/element_store.hpp"
#include "storage/plans/status_store.hpp"

namespace timon::usecases::boards {
namespace {

void read_responsibles(storage::Session& session, const timon::plans::Element& element, FoundElement& found) {
  found.links = storage::plans::links_of(session, element.id);
  found.alignment = mandates::alignment_of(session, element);
  found.needs = storage::needs::needs_of(session, element.id);
  if (!element.person_id) return;
  if (const auto person = storage::people::find_person(session, *element.person_id)) found.post = person->post;
}

void read_reach(storage::Session& session, const timon::plans::Element& element, Day on, FoundElement& found) {
  // what Planning has not accepted is a draft, which citizens do not read.
  const auto sheets = storage::covers::sheets_of(session, element.id);
  const bool is_accepted = std::ranges::any_of(sheets, [](const timon::covers::CoverSheet& sheet) {
    return sheet.sheet == timon::covers::Sheet::Identity && sheet.state == timon::covers::CoverState::Accepted;
  });
  if (is_accepted) {
    const auto settings = storage::covers::settings_of(session, element.plan_id);
    found.reach = timon::covers::reach_of(storage::covers::population_of(session, element.id), settings.considerable);
  }
  const auto status = timon::covers::status_on(storage::plans::statuses_of(session, element.id), on);
  if (!timon::covers::is_asked(status)) found.status = status;
}

}  // namespace

// The permission is asked where the plan is opened; a code that is not there and a plan that one may not see answer
// the same.
Result<FoundElement> find_element(const Context& context, PlanMemory& memory, const FindElement& input) {
  auto plan = open_plan(context, memory, input.plan, input.on);
  if (!plan) return plan.error();
  return context.database.read([&](storage::Session& session) -> Result<FoundElement> {
    const auto element = storage::plans::find_element_by_code(session, input.plan, input.code);
    const auto row = element ? plan->image->row_of(element->id) : std::nullopt;
    if (!row) return not_found();
    FoundElement found{OpenRow{*plan, *row}};
    found.facts = facts_behind(session, found.opened);
    for (auto& listed : found.facts) listed.person_name.reset();
    read_responsibles(session, *element, found);
    read_reach(session, *element, plan->board->on(), found);
    found.approved = storage::plans::first_approved_days_below(session, input.plan, element->id);
    return found;
  });
}

}  // namespace timon::usecases::boards
