#include "domain/access/permissions.hpp"

#include <array>
#include <stdexcept>

namespace timon::access {
namespace {

/// How far a grant carries: to what its scope covers, or to all of the institution it lies in. What an institution
/// plans and reports is read by all who work on it; what is changed stays within the scope.
enum class Reach { Anybody, AnyPerson, Institution, Scope };

struct Row {
  Action action;
  Reach reach;
  std::array<Role, 8> roles{};
  std::size_t count = 0;
};

template <class... R>
constexpr Row row(Action action, Reach reach, R... roles) {
  return {action, reach, {roles...}, sizeof...(roles)};
}

constexpr Row everyone(Action action) {
  using enum Role;
  return row(action, Reach::Institution, HeadOfGovernment, HeadOfOffice, Planner, GoalManager, Verifier, Expert,
             CoParticipant, Administrator);
}

constexpr auto table = [] {
  using enum Role;
  using enum Action;
  return std::to_array<Row>({
      row(Public, Reach::Anybody),
      row(UseAccount, Reach::AnyPerson),
      everyone(ViewOffices),
      row(ManageOffices, Reach::Scope, Administrator),
      everyone(ViewPeople),
      row(ManagePeople, Reach::Scope, Administrator),
      row(ManageGrants, Reach::Scope, Administrator),
      everyone(ViewPlans),
      row(CreatePlan, Reach::Scope, Planner),
      row(EditPlan, Reach::Scope, Planner),
      row(ApprovePlan, Reach::Scope, Planner, HeadOfGovernment),
      row(ClosePlan, Reach::Scope, Planner, HeadOfGovernment),
      row(EditElements, Reach::Scope, Planner, HeadOfOffice, GoalManager),
      row(EditIndicators, Reach::Scope, Planner, HeadOfOffice, GoalManager),
      row(ValidateMeasure, Reach::Scope, Planner),
      row(ManageMeasures, Reach::Scope, Planner, Administrator),
      row(ManagePeriods, Reach::Scope, Planner, Administrator),
      row(ManageLightProfiles, Reach::Scope, Planner, Administrator),
      row(SetTargets, Reach::Scope, Planner, HeadOfOffice, GoalManager),
      row(Report, Reach::Scope, HeadOfOffice, GoalManager, CoParticipant),
      row(Verify, Reach::Scope, Verifier),
      row(ImportPlan, Reach::Scope, Planner, Administrator),
      row(ViewImports, Reach::Scope, Planner, Administrator),
      everyone(ExportPlan),
      row(CheckInstallation, Reach::Scope, Administrator),
  });
}();

static_assert(table.size() == names_of(Action{}).size());
static_assert([] {
  for (std::size_t index = 0; index < table.size(); ++index)
    if (static_cast<std::size_t>(table[index].action) != index) return false;
  return true;
}());

const Row& row_of(Action action) { return table.at(static_cast<std::size_t>(action)); }

bool has_role(const Row& rule, Role role) {
  return std::find(rule.roles.begin(), rule.roles.begin() + rule.count, role) != rule.roles.begin() + rule.count;
}

template <class T>
bool names(const std::vector<T>& path, std::int64_t id) {
  return std::any_of(path.begin(), path.end(), [id](T step) {
    if constexpr (std::is_same_v<T, std::int64_t>)
      return step == id;
    else
      return step.value == id;
  });
}

bool covers(const ActiveGrant& grant, const Place& place) {
  switch (grant.scope_kind) {
    case ScopeKind::Everything:
      return true;
    case ScopeKind::Institution:
      return place.institution_id && place.institution_id->value == grant.scope_id;
    case ScopeKind::Office:
      return names(place.office_path, grant.scope_id.value_or(0)) ||
             (place.institution_id && place.institution_id->value == grant.scope_id);
    case ScopeKind::Element:
      return names(place.element_path, grant.scope_id.value_or(0));
    case ScopeKind::TaskGroup:
    case ScopeKind::ManagementSystem:
      return false;  // nothing that stands in them exists yet
  }
  return false;
}

bool carries(const ActiveGrant& grant, Reach reach, const Place& place) {
  if (covers(grant, place)) return true;
  return reach == Reach::Institution && place.institution_id && grant.institution_id == place.institution_id;
}

template <class Carries>
bool has_grant(const Caller& caller, const Row& rule, Carries carries_here) {
  return std::any_of(caller.grants.begin(), caller.grants.end(),
                     [&](const ActiveGrant& grant) { return has_role(rule, grant.role) && carries_here(grant); });
}

/// What does not depend on grants.
bool is_open_to(const Caller& caller, const Row& rule) {
  if (rule.reach == Reach::Anybody || caller.kind == CallerKind::System) return true;
  return rule.reach == Reach::AnyPerson && caller.kind == CallerKind::Person;
}

}  // namespace

bool may_somewhere(const Caller& caller, Action action) {
  const Row& rule = row_of(action);
  return is_open_to(caller, rule) || has_grant(caller, rule, [](const ActiveGrant&) { return true; });
}

bool may(const Caller& caller, Action action, const Place& place) {
  const Row& rule = row_of(action);
  return is_open_to(caller, rule) ||
         has_grant(caller, rule, [&](const ActiveGrant& grant) { return carries(grant, rule.reach, place); });
}

Result<void> require(const Caller& caller, Action action, const Place& place, Action view) {
  if (may(caller, action, place)) return {};
  if (!may(caller, view, place)) return not_found();
  return not_allowed();
}

std::vector<Action> allowed_actions(const Caller& caller) {
  std::vector<Action> actions;
  for (const Row& rule : table)
    if (rule.action != Action::Public && may_somewhere(caller, rule.action)) actions.push_back(rule.action);
  return actions;
}

std::span<const Role> roles_for(Action action) { return {row_of(action).roles.data(), row_of(action).count}; }

}  // namespace timon::access
