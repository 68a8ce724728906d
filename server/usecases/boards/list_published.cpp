#include "usecases/boards/list_published.hpp"

#include <algorithm>

#include "storage/access/module_store.hpp"
#include "storage/ledger/change_store.hpp"
#include "storage/people/installation_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/plans/plan_store.hpp"

namespace timon::usecases::boards {
namespace {

using timon::people::Office;
using timon::people::OfficeKind;

bool is_example(storage::Session& session, timon::people::OfficeId institution) {
  const auto its = storage::people::find_institution(session, institution);
  return its && its->example_on;
}

std::vector<Office> institutions(storage::Session& session) {
  auto offices = timon::people::in_tree_order(storage::people::offices(session));
  std::erase_if(offices, [](const Office& office) { return office.kind != OfficeKind::Institution; });
  const auto invented =
      std::ranges::stable_partition(offices, [&](const Office& office) { return !is_example(session, office.id); });
  if (invented.begin() != offices.begin()) offices.erase(invented.begin(), invented.end());
  return offices;
}

PublishedPlan published_plan(storage::Session& session, timon::plans::Plan plan) {
  const auto office = storage::people::find_office(session, plan.institution_id);
  const auto institution = storage::people::find_institution(session, plan.institution_id);
  return {std::move(plan), office ? office->name : std::string(), institution ? institution->language : std::string(),
          institution && institution->example_on};
}

bool is_open_to_citizens(storage::Session& session, timon::people::OfficeId institution) {
  return storage::access::modules_of(session, institution).has(access::Module::Citizens);
}

Published read_published(storage::Session& session) {
  Published published{.institutions = institutions(session), .change = storage::ledger::last_change(session)};
  if (const auto installation = storage::people::find_installation(session))
    published.is_demonstration = installation->is_demonstration;
  if (!published.institutions.empty()) {
    auto first = people::read_institution(session, published.institutions.front().id);
    published.language = first.institution.language;
    if (published.institutions.size() == 1) published.speaker = std::move(first);
  }
  for (auto& plan : storage::plans::list_plans(session))
    if (plan.state != timon::plans::PlanState::Draft && is_open_to_citizens(session, plan.institution_id))
      published.plans.push_back(published_plan(session, std::move(plan)));
  std::ranges::stable_partition(published.plans, [](const PublishedPlan& plan) { return !plan.is_example; });
  return published;
}

}  // namespace

// Asks no permission: it leaves out by itself what is not public.
Result<std::shared_ptr<const Published>> list_published(const Context& context,
                                                        std::shared_ptr<const Published> known) {
  return context.database.read([&](storage::Session& session) -> Result<std::shared_ptr<const Published>> {
    if (known && known->change == storage::ledger::last_change(session)) return known;
    return std::make_shared<const Published>(read_published(session));
  });
}

}  // namespace timon::usecases::boards
