#include "usecases/homes/show_shared_goals.hpp"

#include <algorithm>
#include <unordered_set>

#include "domain/boards/place.hpp"
#include "storage/plans/link_store.hpp"

namespace timon::usecases::homes {
namespace {

using Taking = std::unordered_set<timon::plans::ElementId>;

/// Granted by name: a right over the element itself.
bool is_granted(const access::Caller& caller, timon::plans::ElementId element) {
  return std::any_of(caller.grants.begin(), caller.grants.end(), [&](const access::ActiveGrant& grant) {
    return grant.role == access::Role::CoParticipant && grant.scope_kind == access::ScopeKind::Element &&
           grant.scope_id == element.value;
  });
}

void add_goals(const Context& context, const PlanOnDay& plan, const Taking& taking, std::vector<SharedGoal>& goals) {
  const auto& image = *plan.image;
  const auto& path = context.caller.office_path;
  for (timon::boards::Row row = 0; row < image.size(); ++row) {
    const auto& element = image.element(row);
    const bool is_owned =
        (!path.empty() && element.office_id == path.front()) || is_granted(context.caller, element.id);
    if (!is_owned && !taking.contains(element.id)) continue;
    const bool may_report = access::may(context.caller, access::Action::Report, timon::boards::place_of(image, row));
    goals.push_back({plan, boards::board_row(plan, row), is_owned ? Part::Owner : Part::Collaborator, may_report});
  }
}

}  // namespace

Result<std::vector<SharedGoal>> show_shared_goals(const Context& context, PlanMemory& memory, std::optional<Day> on) {
  if (auto allowed = access::require_somewhere(context.caller, access::Action::ShareGoals); !allowed)
    return allowed.error();
  const auto plans = boards::open_approved_plans(context, memory, on);
  if (!plans) return plans.error();
  Taking taking;
  if (!context.caller.office_path.empty())
    for (const auto element : context.database.read([&](storage::Session& session) {
           return storage::plans::elements_with_collaborator(session, context.caller.office_path.front());
         }))
      taking.insert(element);
  std::vector<SharedGoal> goals;
  for (const auto& plan : *plans) add_goals(context, plan, taking, goals);
  return goals;
}

}  // namespace timon::usecases::homes
