#include "usecases/evidence/evidence_rights.hpp"

#include "domain/reports/reporting.hpp"
#include "storage/access/module_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "storage/reports/fact_store.hpp"
#include "usecases/plans/readable_plans.hpp"

namespace timon::usecases::evidence {
namespace {

using storage::Session;
using timon::access::Action;
using timon::plans::ElementId;

/// once approved, where the institution speaks to citizens.
bool is_public(Session& session, const timon::plans::Plan& plan) {
  return plan.state != timon::plans::PlanState::Draft &&
         storage::access::modules_of(session, plan.institution_id).has(timon::access::Module::Citizens);
}

Result<plans::ElementAt> open_element(const Context& context, Session& session, ElementId element, Action action) {
  auto at = plans::element_for(context, session, element, action);
  if (!at) return at;
  if (at->plan.state == timon::plans::PlanState::Closed) return conflict("plan_closed", {{"plan", at->plan.code}});
  if (at->plan.state == timon::plans::PlanState::Draft) return conflict("plan_not_approved", {{"plan", at->plan.code}});
  if (at->element.withdrawn_at) return conflict("withdrawn");
  return at;
}

}  // namespace

Result<plans::ElementAt> element_to_back(const Context& context, Session& session, ElementId element, Backed backed) {
  return open_element(context, session, element, backed == Backed::Reported ? Action::Report : Action::Verify);
}

Result<plans::ElementAt> element_to_upload_for(const Context& context, Session& session, ElementId element) {
  auto reporting = open_element(context, session, element, Action::Report);
  if (reporting || reporting.error().kind != ErrorKind::NotAllowed) return reporting;
  auto verifying = open_element(context, session, element, Action::Verify);
  if (verifying || verifying.error().kind != ErrorKind::NotAllowed) return verifying;
  return open_element(context, session, element, Action::ReviewReports);  // what came back signed
}

std::optional<Error> refusal_of_verifier(const Context& context, Session& session, std::int64_t subject_id,
                                         timon::plans::PeriodId period, const plans::ElementAt& at) {
  const auto reported = storage::reports::current_fact(session, subject_id, period, timon::reports::FactKind::Reported);
  return timon::reports::refusal_of_verifier(context.caller, reported, plans::responsible_office(at.path));
}

Result<Reader> reader_of(const Context& context, Session& session, ElementId id) {
  const auto element = storage::plans::find_element(session, id);
  const auto plan = element ? storage::plans::find_plan(session, element->plan_id) : std::nullopt;
  if (!plan) return not_found();
  const auto place = plans::place_of(session, *plan, storage::plans::path_to(session, id));
  if (timon::access::may(context.caller, Action::ViewPlans, place) || plans::ReadablePlans(context, session).has(*plan))
    return Reader::Staff;
  if (is_public(session, *plan)) return Reader::Citizen;
  return not_found();
}

}  // namespace timon::usecases::evidence
