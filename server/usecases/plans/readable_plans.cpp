#include "usecases/plans/readable_plans.hpp"

#include <algorithm>
#include <unordered_map>

#include "domain/access/permissions.hpp"
#include "storage/people/office_store.hpp"
#include "storage/plans/element_store.hpp"

namespace timon::usecases::plans {

using storage::Session;
using timon::access::Action;
using timon::access::Place;
using timon::access::ScopeKind;
using timon::people::Office;
using timon::people::OfficeId;
using timon::plans::PlanId;

namespace {

bool has_scope(const timon::access::Caller& caller, ScopeKind kind) {
  return std::ranges::find(caller.grants, kind, &timon::access::ActiveGrant::scope_kind) != caller.grants.end();
}

/// Where the caller reads, whatever the plan.
std::vector<OfficeId> offices_of(const timon::access::Caller& caller, Session& session) {
  const auto all = storage::people::offices(session);
  std::unordered_map<OfficeId, const Office*> by_id;
  for (const Office& office : all) by_id.emplace(office.id, &office);
  std::vector<OfficeId> own;
  for (const Office& office : all) {
    Place place;
    for (auto at = by_id.find(office.id); at != by_id.end();
         at = by_id.find(at->second->parent_id.value_or(OfficeId{})))
      place.office_path.push_back(at->first);
    if (timon::access::may(caller, Action::ViewPlans, place)) own.push_back(office.id);
  }
  return own;
}

std::vector<PlanId> shared_with(const timon::access::Caller& caller, Session& session) {
  std::vector<PlanId> plans;
  if (has_scope(caller, ScopeKind::Office))
    for (const OfficeId office : offices_of(caller, session))
      for (const PlanId plan : storage::plans::plans_of_office(session, office)) plans.push_back(plan);
  for (const auto& grant : caller.grants) {
    if (grant.scope_kind != ScopeKind::Element || !grant.scope_id) continue;
    const Place place{.element_path = {*grant.scope_id}};
    const auto element = storage::plans::find_element(session, {*grant.scope_id});
    if (element && timon::access::may(caller, Action::ViewPlans, place)) plans.push_back(element->plan_id);
  }
  return plans;
}

}  // namespace

bool ReadablePlans::has(const timon::plans::Plan& plan) {
  const auto place = timon::access::in_institution(plan.institution_id);
  if (timon::access::may(context_.caller, Action::ViewPlans, place)) return true;
  if (!shared_) shared_ = shared_with(context_.caller, session_);
  return std::ranges::find(*shared_, plan.id) != shared_->end();
}

}  // namespace timon::usecases::plans
