#include "usecases/reports/list_target_changes.hpp"

#include <map>

#include "domain/boards/place.hpp"
#include "storage/reports/target_change_store.hpp"
#include "usecases/people/local_day.hpp"

namespace timon::usecases::reports {

using access::Action;
namespace store = storage::reports;

namespace {

bool may_decide(const Context& context, const timon::boards::PlanImage& image, const timon::reports::TargetChange& its,
                Day today) {
  const auto row = image.row_of(its.indicator_id);
  return row && access::may(context.caller, Action::ValidateMeasure, place_of(image, *row)) &&
         !timon::reports::refusal_of_decision(its, context.caller.person_id, today);
}

}  // namespace

Result<ShownTargetChanges> list_target_changes(const Context& context, const timon::boards::PlanImage& image) {
  const auto place = access::in_institution(image.plan().institution_id);
  if (auto allowed = access::require(context.caller, Action::ViewPlans, place); !allowed) return allowed.error();
  return context.database.read([&](storage::Session& session) -> Result<ShownTargetChanges> {
    ShownTargetChanges shown;
    shown.time_zone = people::time_zone_of(session, image.plan().institution_id);
    shown.today = local_day(context.clock(), shown.time_zone);
    shown.rules = store::target_rules_of(session, image.plan().id);
    shown.may_set_rules = access::may(context.caller, Action::EditPlan, place);
    std::map<timon::reports::TargetChangeId, std::vector<timon::reports::ChangedTarget>> values;
    for (auto& its : store::changed_targets_of_plan(session, image.plan().id))
      values[its.change_id].push_back(std::move(its));
    std::vector<timon::people::PersonId> people;
    for (auto& change : store::target_changes_of_plan(session, image.plan().id)) {
      if (change.requested_by) people.push_back(*change.requested_by);
      if (change.decided_by) people.push_back(*change.decided_by);
      ListedTargetChange listed{change, std::move(values[change.id]), may_decide(context, image, change, shown.today)};
      shown.changes.push_back(std::move(listed));
    }
    shown.names = storage::people::names_of_people(session, people);
    return shown;
  });
}

}  // namespace timon::usecases::reports
