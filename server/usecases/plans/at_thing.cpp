#include "usecases/plans/at_thing.hpp"

#include "storage/people/office_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/plans/readable_plans.hpp"

namespace timon::usecases::plans {

using storage::Session;
using storage::plans::PathStep;
using timon::access::Place;
using timon::people::OfficeId;

Result<OfficeId> institution_for(const Context& context, Session& session, std::optional<OfficeId> asked,
                                 Action action) {
  const auto id = asked ? asked : context.caller.institution_id;
  if (!id) return invalid("institution", "required");
  const auto office = storage::people::find_office(session, *id);
  const auto place = timon::access::in_institution(*id);
  if (!office || office->kind != timon::people::OfficeKind::Institution ||
      !timon::access::may(context.caller, Action::ViewPlans, place))
    return invalid("institution", "unknown_institution");
  if (!timon::access::may(context.caller, action, place)) return not_allowed();
  return *id;
}

Result<Plan> plan_for(const Context& context, Session& session, PlanId id, Action action) {
  auto plan = storage::plans::find_plan(session, id);
  if (!plan) return not_found();
  if (action == Action::ViewPlans)
    return ReadablePlans(context, session).has(*plan) ? Result<Plan>(*std::move(plan)) : not_found();
  const Place place = timon::access::in_institution(plan->institution_id);
  const auto allowed = timon::access::require(context.caller, action, place);
  if (!allowed) return allowed.error();
  return *std::move(plan);
}

/// Who reads the plan, since they have a part of it, reads every element of it.
Result<ElementAt> element_for(const Context& context, Session& session, ElementId id, Action action) {
  auto element = storage::plans::find_element(session, id);
  if (!element) return not_found();
  auto plan = storage::plans::find_plan(session, element->plan_id);
  if (!plan) return not_found();
  auto path = storage::plans::path_to(session, id);
  const auto allowed = timon::access::require(context.caller, action, place_of(session, *plan, path));
  const bool reads_the_plan = !allowed && action == Action::ViewPlans && ReadablePlans(context, session).has(*plan);
  if (!allowed && !reads_the_plan) return allowed.error();
  return ElementAt{*std::move(plan), *std::move(element), std::move(path)};
}

std::optional<OfficeId> responsible_office(const std::vector<PathStep>& path) {
  for (auto step = path.rbegin(); step != path.rend(); ++step)
    if (step->office_id) return step->office_id;
  return std::nullopt;
}

Place place_of(Session& session, const Plan& plan, const std::vector<PathStep>& path, std::optional<OfficeId> own) {
  Place place = timon::access::in_institution(plan.institution_id);
  if (const auto office = own ? own : responsible_office(path))
    place.office_path = storage::people::office_path(session, *office);
  for (const PathStep& step : path) place.element_path.push_back(step.id.value);
  return place;
}

Result<void> require_below(const Context& context, Session& session, const Plan& plan,
                           const std::vector<PathStep>& path, std::optional<OfficeId> own) {
  auto at_own = timon::access::require(context.caller, Action::EditElements, place_of(session, plan, path, own));
  if (!at_own || (!path.empty() && !responsible_office(path))) return at_own;
  return timon::access::require(context.caller, Action::EditElements, place_of(session, plan, path));
}

}  // namespace timon::usecases::plans
