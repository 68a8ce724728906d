#include "usecases/boards/find_element.hpp"

#include "storage/people/person_store.hpp"
#include "storage/plans/element_store.hpp"

namespace timon::usecases::boards {
namespace {

void read_responsibles(storage::Session& session, const timon::plans::Element& element, FoundElement& found) {
  found.links = storage::plans::links_of(session, element.id);
  if (!element.person_id) return;
  if (const auto person = storage::people::find_person(session, *element.person_id)) found.post = person->post;
}

}  // namespace

// The permission is asked where the plan is opened; a code that is not there and a plan that one may not see answer
// the same.
Result<FoundElement> find_element(const Context& context, PlanMemory& memory, const FindElement& input) {
  const auto element = context.database.read(
      [&](storage::Session& session) { return storage::plans::find_element_by_code(session, input.plan, input.code); });
  if (!element) return not_found();
  auto explained = explain_figure(context, memory, {.element = element->id, .on = input.on});
  if (!explained) return explained.error();
  FoundElement found{std::move(explained->opened), std::move(explained->facts)};
  context.database.read([&](storage::Session& session) { read_responsibles(session, *element, found); });
  return found;
}

}  // namespace timon::usecases::boards
