#include "usecases/plans/check_plans.hpp"

#include "domain/indicators/plan_faults.hpp"
#include "storage/plans/plan_store.hpp"
#include "storage/plans/version_store.hpp"
#include "storage/reports/fact_pointers.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/plans/plan_content.hpp"

namespace timon::usecases::plans {

using storage::Session;

namespace {

std::vector<FieldError> faults_of(Session& session, const Plan& plan) {
  auto faults =
      timon::indicators::plan_faults(content_of(session, plan), storage::plans::links_of_plan(session, plan.id));
  for (const auto fact : storage::reports::misplaced_pointers(session, plan.id))
    faults.push_back({fact.text(), "fact_misplaced"});
  for (const auto fact : storage::reports::facts_without_pointer(session, plan.id))
    faults.push_back({fact.text(), "fact_without_pointer"});
  const bool was_approved = plan.state != timon::plans::PlanState::Draft;
  if (was_approved && storage::plans::list_versions(session, plan.id).empty())
    faults.push_back({"", "plan_without_baseline"});
  return faults;
}

}  // namespace

Result<PlanCheck> check_plans(const Context& context) {
  const auto allowed =
      timon::access::require(context.caller, Action::CheckInstallation, timon::access::whole_installation());
  if (!allowed) return allowed.error();
  return context.database.read([](Session& session) -> Result<PlanCheck> {
    PlanCheck check;
    for (const Plan& plan : storage::plans::list_plans(session)) {
      ++check.plans;
      for (auto& fault : faults_of(session, plan)) check.faults.push_back({plan.code, std::move(fault)});
    }
    return check;
  });
}

}  // namespace timon::usecases::plans
