#include "usecases/plans/list_content.hpp"

#include <unordered_map>

#include "storage/indicators/indicator_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/plans/element_places.hpp"

namespace timon::usecases::plans {

using storage::Session;
namespace store = storage::plans;

namespace {

std::unordered_map<ElementId, std::int64_t> indicators_by_element(Session& session, PlanId plan) {
  std::unordered_map<ElementId, std::int64_t> counts;
  for (const auto& indicator : storage::indicators::indicators_of_plan(session, plan)) ++counts[indicator.element_id];
  return counts;
}

}  // namespace

Result<std::vector<ContentRow>> list_content(const Context& context, PlanId id) {
  return context.database.read([&](Session& session) -> Result<std::vector<ContentRow>> {
    const auto plan = plan_for(context, session, id, Action::ViewPlans);
    if (!plan) return plan.error();
    const auto levels = store::levels_of(session, id);
    const auto elements = store::elements_of_plan(session, id);
    const auto indicators = indicators_by_element(session, id);
    const bool is_open = plan->state != timon::plans::PlanState::Closed;
    ElementPlaces places(session, *plan, elements);
    std::vector<ContentRow> rows;
    for (const Element& element : elements) {
      const auto count = indicators.find(element.id);
      rows.push_back({element, levels.find(element.level_id)->code, count == indicators.end() ? 0 : count->second,
                      is_open && timon::access::may(context.caller, Action::EditElements, places.of(element))});
    }
    return rows;
  });
}

}  // namespace timon::usecases::plans
