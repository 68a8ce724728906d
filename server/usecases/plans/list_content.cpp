#include "usecases/plans/list_content.hpp"

#include <algorithm>
#include <unordered_map>

#include "storage/indicators/indicator_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/plans/at_thing.hpp"

namespace timon::usecases::plans {

using storage::Session;
using timon::access::Place;
using timon::people::OfficeId;
namespace store = storage::plans;

namespace {

/// Where each element stands, found in memory: five hundred elements are not five hundred walks through the database.
class Places {
 public:
  Places(Session& session, const Plan& plan, const std::vector<Element>& elements) : session_(session), plan_(plan) {
    for (const Element& element : elements) by_id_.emplace(element.id, &element);
  }

  Place of(const Element& element) {
    Place place = timon::access::in_institution(plan_.institution_id);
    std::optional<OfficeId> office;
    for (const Element* at = &element; at; at = parent_of(*at)) {
      if (!office) office = at->office_id;
      place.element_path.push_back(at->id.value);
    }
    std::ranges::reverse(place.element_path);
    if (office) place.office_path = office_path(*office);
    return place;
  }

 private:
  const Element* parent_of(const Element& element) const {
    if (!element.parent_id) return nullptr;
    const auto found = by_id_.find(*element.parent_id);
    return found == by_id_.end() ? nullptr : found->second;
  }

  const std::vector<OfficeId>& office_path(OfficeId office) {
    const auto known = office_paths_.find(office);
    if (known != office_paths_.end()) return known->second;
    return office_paths_.emplace(office, storage::people::office_path(session_, office)).first->second;
  }

  Session& session_;
  const Plan& plan_;
  std::unordered_map<ElementId, const Element*> by_id_;
  std::unordered_map<OfficeId, std::vector<OfficeId>> office_paths_;
};

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
    Places places(session, *plan, elements);
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
