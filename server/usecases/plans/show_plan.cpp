#include "usecases/plans/show_plan.hpp"

#include <algorithm>

#include "storage/ledger/change_store.hpp"
#include "storage/lights/choice_store.hpp"
#include "storage/lights/profile_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/plans/period_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/plans/readable_plans.hpp"

namespace timon::usecases::plans {

using storage::Session;
namespace store = storage::plans;

namespace {

std::string name_of_office(Session& session, timon::people::OfficeId id) {
  const auto office = storage::people::find_office(session, id);
  return office ? office->name : std::string();
}

std::string code_of_profile(Session& session, timon::plans::ProfileId id) {
  for (const auto& profile : storage::lights::list_profiles(session))
    if (profile.id == id) return profile.code;
  return {};
}

ShownChoices choices_of(const Context& context, Session& session, const Plan& plan) {
  const auto profiles = storage::lights::list_profiles(session);
  const auto periods = store::list_periods(session, plan.institution_id);
  const auto choices = storage::lights::choices_of_plan(session, plan.id);
  const Day today = people::local_day_of(session, plan.institution_id, context.clock());
  return ChoicesOf{plan, profiles, periods, choices, today}.shown({}, plan.light_profile_id,
                                                                  rhythm_of(session, plan.id));
}

std::vector<ShownPeriodWeight> period_weights_of(Session& session, PlanId plan) {
  std::vector<ShownPeriodWeight> shown;
  for (const auto& weight : store::period_weights(session, plan)) {
    const auto period = store::find_period(session, weight.period_id);
    shown.push_back({period ? period->code : std::string(), weight.weight});
  }
  return shown;
}

std::vector<Action> actions_on(const timon::access::Caller& caller, const Plan& plan) {
  auto actions = timon::access::allowed_actions(caller);
  const auto place = timon::access::in_institution(plan.institution_id);
  std::erase_if(actions, [&](Action action) { return !timon::access::may(caller, action, place); });
  return actions;
}

}  // namespace

Result<ShownPlan> show_plan(const Context& context, PlanId id) {
  return context.database.read([&](Session& session) -> Result<ShownPlan> {
    const auto plan = plan_for(context, session, id, Action::ViewPlans);
    if (!plan) return plan.error();
    return ShownPlan{*plan,
                     name_of_office(session, plan->institution_id),
                     code_of_profile(session, plan->light_profile_id),
                     choices_of(context, session, *plan),
                     store::levels_of(session, id),
                     period_weights_of(session, id),
                     store::periods_within(session, plan->institution_id, plan->start_on, plan->end_on),
                     storage::ledger::last_change_of_plan(session, id.value),
                     actions_on(context.caller, *plan)};
  });
}

Result<std::vector<ListedPlan>> list_plans(const Context& context) {
  return context.database.read([&](Session& session) -> Result<std::vector<ListedPlan>> {
    ReadablePlans readable(context, session);
    std::vector<ListedPlan> listed;
    for (Plan& plan : store::list_plans(session))
      if (readable.has(plan)) listed.push_back({plan, name_of_office(session, plan.institution_id)});
    return listed;
  });
}

}  // namespace timon::usecases::plans
