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
  Module module;  ///< where it is off, nobody may
  Reach reach;
  std::array<Role, 8> roles{};
  std::size_t count = 0;
};

template <class... R>
constexpr Row row(Action action, Module module, Reach reach, R... roles) {
  return {action, module, reach, {roles...}, sizeof...(roles)};
}

constexpr Row everyone(Action action) {
  using enum Role;
  return row(action, Module::Board, Reach::Institution, HeadOfGovernment, HeadOfOffice, Planner, GoalManager, Verifier,
             Expert, CoParticipant, Administrator);
}

constexpr auto table = [] {
  using enum Role;
  using enum Action;
  using enum Module;
  return std::to_array<Row>({
      row(Public, Board, Reach::Anybody),
      row(EnterAccount, Board, Reach::AnyPerson),
      row(UseAccount, Board, Reach::AnyPerson),
      everyone(ViewOffices),
      row(ManageOffices, Board, Reach::Scope, Administrator),
      everyone(ViewPeople),
      row(ManagePeople, Board, Reach::Scope, Administrator),
      row(ManageGrants, Board, Reach::Scope, Administrator),
      everyone(ViewPlans),
      row(CreatePlan, Board, Reach::Scope, Planner),
      row(EditPlan, Board, Reach::Scope, Planner),
      row(ApprovePlan, Board, Reach::Scope, Planner, HeadOfGovernment),
      row(ClosePlan, Board, Reach::Scope, Planner, HeadOfGovernment),
      row(EditElements, Board, Reach::Scope, Planner, HeadOfOffice, GoalManager),
      row(EditIndicators, Board, Reach::Scope, Planner, HeadOfOffice, GoalManager),
      row(ValidateMeasure, Board, Reach::Scope, Planner),
      row(ManageMeasures, Board, Reach::Scope, Planner, Administrator),
      row(ManagePeriods, Board, Reach::Scope, Planner, Administrator),
      row(ManageLightProfiles, Board, Reach::Scope, Planner, Administrator),
      row(ManageMandates, Board, Reach::Scope, Planner, Administrator),
      row(SetTargets, Board, Reach::Scope, Planner, HeadOfOffice, GoalManager),
      row(Report, Reports, Reach::Scope, HeadOfOffice, GoalManager, CoParticipant),
      row(Verify, Reports, Reach::Scope, Verifier),
      row(ImportPlan, Board, Reach::Scope, Planner, Administrator),
      row(ViewImports, Board, Reach::Scope, Planner, Administrator),
      everyone(ExportPlan),
      row(CheckInstallation, Board, Reach::Scope, Administrator),
      row(ManageInstitution, Board, Reach::Scope, Administrator),
      row(ViewLedger, Board, Reach::Scope, Administrator),
      row(ShareViews, Board, Reach::Scope, Planner, HeadOfGovernment, Administrator),
      row(LeadOffice, Board, Reach::Scope, HeadOfOffice),
      row(ReviewReports, Reports, Reach::Scope, Planner),
      row(ShareGoals, Reports, Reach::Scope, CoParticipant),
      row(ViewRecommendations, Reports, Reach::Scope, HeadOfGovernment, HeadOfOffice, Planner, GoalManager, Verifier,
          Expert),
      row(Recommend, Reports, Reach::Scope, Planner, Verifier, Expert),
      row(AnswerRecommendations, Reports, Reach::Scope, HeadOfOffice, GoalManager),
      row(ViewConvocations, Reports, Reach::Scope, HeadOfGovernment, HeadOfOffice, Planner, GoalManager),
      row(Convoke, Reports, Reach::Scope, Planner),
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

/// Until its owner has chosen a password, an account is nobody's to act with.
bool is_held_back(const Caller& caller, const Row& rule) {
  return caller.must_change_password && rule.reach != Reach::Anybody && rule.action != Action::EnterAccount;
}

/// What does not depend on grants.
bool is_open_to(const Caller& caller, const Row& rule) {
  if (rule.reach == Reach::Anybody || caller.kind == CallerKind::System) return true;
  return rule.reach == Reach::AnyPerson && caller.kind == CallerKind::Person;
}

bool is_on(const Caller& caller, Module module, std::optional<people::OfficeId> institution) {
  if (module == Module::Board) return true;
  return institution && caller.modules_of(*institution).has(module);
}

/// Where the grant reaches: its own institution, or for everything any of them.
bool is_on_somewhere(const Caller& caller, Module module, const ActiveGrant& grant) {
  if (module == Module::Board || grant.institution_id) return is_on(caller, module, grant.institution_id);
  return std::any_of(caller.modules.begin(), caller.modules.end(),
                     [module](const InstitutionModules& each) { return each.modules.has(module); });
}

bool may_with_every_module(const Caller& caller, const Row& rule, const Place& place) {
  return has_grant(caller, rule, [&](const ActiveGrant& grant) { return carries(grant, rule.reach, place); });
}

}  // namespace

bool may_somewhere(const Caller& caller, Action action) {
  const Row& rule = row_of(action);
  if (is_held_back(caller, rule)) return false;
  return is_open_to(caller, rule) ||
         has_grant(caller, rule, [&](const ActiveGrant& grant) { return is_on_somewhere(caller, rule.module, grant); });
}

bool may(const Caller& caller, Action action, const Place& place) {
  const Row& rule = row_of(action);
  if (is_held_back(caller, rule)) return false;
  return is_open_to(caller, rule) ||
         (is_on(caller, rule.module, place.institution_id) && may_with_every_module(caller, rule, place));
}

Result<void> require_somewhere(const Caller& caller, Action action) {
  if (may_somewhere(caller, action)) return {};
  const Row& rule = row_of(action);
  if (is_held_back(caller, rule)) return not_allowed("password_temporary");
  if (has_grant(caller, rule, [](const ActiveGrant&) { return true; })) return not_found("module_off");
  return not_allowed();
}

Result<void> require(const Caller& caller, Action action, const Place& place, Action view) {
  if (may(caller, action, place)) return {};
  if (!may(caller, view, place)) return not_found();
  if (may_with_every_module(caller, row_of(action), place)) return not_found("module_off");
  return not_allowed();
}

std::vector<Action> allowed_actions(const Caller& caller) {
  std::vector<Action> actions;
  for (const Row& rule : table)
    if (rule.action != Action::Public && may_somewhere(caller, rule.action)) actions.push_back(rule.action);
  return actions;
}

Module module_of(Action action) { return row_of(action).module; }

std::span<const Role> roles_for(Action action) { return {row_of(action).roles.data(), row_of(action).count}; }

}  // namespace timon::access
