#include "usecases/plans/check_readiness.hpp"

#include <algorithm>
#include <unordered_map>

#include "domain/people/office.hpp"
#include "storage/people/office_store.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/plans/plan_content.hpp"

namespace timon::usecases::plans {

using storage::Session;
using timon::indicators::Readiness;

namespace {

using ById = std::unordered_map<ElementId, const Element*>;

std::vector<NamedItem> named(const Readiness& readiness, const ById& elements) {
  std::vector<NamedItem> items;
  for (const auto& item : readiness.items) {
    NamedItem& one = items.emplace_back(NamedItem{item, {}, {}});
    if (!item.element_id) continue;
    one.element_code = elements.at(*item.element_id)->code;
    one.element_name = elements.at(*item.element_id)->name;
  }
  return items;
}

std::vector<NamedOffice> offices_for(Session& session, const Plan& plan, const Readiness& readiness) {
  std::vector<NamedOffice> named;
  for (const auto& office : timon::people::in_tree_order(storage::people::offices(session))) {
    const bool is_of_town =
        office.institution_id == plan.institution_id && office.kind == timon::people::OfficeKind::Office;
    const bool answers = std::ranges::find(readiness.cells, office.id,
                                           &timon::indicators::OfficeUnderAxis::office_id) != readiness.cells.end();
    if (is_of_town || answers) named.push_back({office.id, office.code, office.name});
  }
  return named;
}

}  // namespace

Result<ShownReadiness> check_readiness(const Context& context, PlanId id) {
  return context.database.read([&](Session& session) -> Result<ShownReadiness> {
    const auto plan = plan_for(context, session, id, Action::ViewPlans);
    if (!plan) return plan.error();
    const auto content = content_of(session, *plan);
    const Readiness readiness = timon::indicators::readiness_of(content);
    ById elements;
    for (const Element& element : content.elements) elements.emplace(element.id, &element);
    ShownReadiness shown{
        readiness.is_ready(), named(readiness, elements), offices_for(session, *plan, readiness), {}, readiness.cells};
    for (const ElementId axis : readiness.axes)
      shown.axes.push_back({axis, elements.at(axis)->code, elements.at(axis)->name});
    return shown;
  });
}

}  // namespace timon::usecases::plans
