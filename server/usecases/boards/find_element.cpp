#include "usecases/boards/find_element.hpp"

#include "storage/plans/element_store.hpp"

namespace timon::usecases::boards {

// The permission is asked where the plan is opened; a code that is not there and a plan that one may not see answer
// the same.
Result<FigureExplanation> find_element(const Context& context, PlanMemory& memory, const FindElement& input) {
  const auto element = context.database.read(
      [&](storage::Session& session) { return storage::plans::find_element_by_code(session, input.plan, input.code); });
  if (!element) return not_found();
  return explain_figure(context, memory, {.element = element->id, .on = input.on});
}

}  // namespace timon::usecases::boards
