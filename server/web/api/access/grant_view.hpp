#pragma once
// A grant as the contract shows it.

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

#include "domain/access/role.hpp"

namespace timon::api::access {

struct GrantView {
  timon::people::GrantId id{};
  timon::people::PersonId person{};
  timon::access::Role role{};
  timon::access::ScopeKind scope_kind{};
  std::optional<std::string> scope{};
  std::optional<std::string> scope_name{};
  Day from_on{};
  std::optional<Day> until_on{};
  std::optional<Instant> revoked_at{};
};
BOOST_DESCRIBE_STRUCT(GrantView, (), (id, person, role, scope_kind, scope, scope_name, from_on, until_on, revoked_at))

inline GrantView view_of(const timon::access::Grant& grant, std::optional<std::string> scope_name) {
  GrantView view{grant.id,   grant.person_id, grant.role,     grant.scope_kind, {},
                 scope_name, grant.from_on,   grant.until_on, grant.revoked_at};
  if (grant.scope_id) view.scope = std::to_string(*grant.scope_id);
  return view;
}

}  // namespace timon::api::access
