#pragma once
// The roles of people and what a role may be limited to.

#include <cstdint>
#include <optional>

#include "base/day.hpp"
#include "base/names.hpp"
#include "domain/people/ids.hpp"

namespace timon::access {

enum class Role {
  HeadOfGovernment,
  HeadOfOffice,
  Planner,
  GoalManager,
  Verifier,
  Expert,
  CoParticipant,
  Administrator
};

constexpr auto names_of(Role) {
  using enum Role;
  return std::to_array<Name<Role>>({{HeadOfGovernment, "head_of_government"},
                                    {HeadOfOffice, "head_of_office"},
                                    {Planner, "planner"},
                                    {GoalManager, "goal_manager"},
                                    {Verifier, "verifier"},
                                    {Expert, "expert"},
                                    {CoParticipant, "co_participant"},
                                    {Administrator, "administrator"}});
}

enum class ScopeKind { Office, Element, TaskGroup, ManagementSystem, Institution, Everything };

constexpr auto names_of(ScopeKind) {
  using enum ScopeKind;
  return std::to_array<Name<ScopeKind>>({{Office, "office"},
                                         {Element, "element"},
                                         {TaskGroup, "task_group"},
                                         {ManagementSystem, "management_system"},
                                         {Institution, "institution"},
                                         {Everything, "everything"}});
}

/// A role over a scope, from a day to a day (both included). An office or an element stands for all below it.
struct Grant {
  people::GrantId id{};
  people::PersonId person_id{};
  Role role = Role::Expert;
  ScopeKind scope_kind = ScopeKind::Everything;
  std::optional<std::int64_t> scope_id{};  ///< nothing for everything, and for nothing else
  Day from_on{};
  std::optional<Day> until_on{};
  std::optional<people::PersonId> granted_by{};  ///< nothing: the system
  Instant granted_at{};
  std::optional<Instant> revoked_at{};

  bool operator==(const Grant&) const = default;
};

/// Where a role is held unless somebody says otherwise: one's own office, or all of the institution.
ScopeKind usual_scope(Role role);

bool is_active(const Grant& grant, Day on);

}  // namespace timon::access
