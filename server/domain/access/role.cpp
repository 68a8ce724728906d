#include "domain/access/role.hpp"

namespace timon::access {

ScopeKind usual_scope(Role role) {
  using enum Role;
  const bool is_of_office = role == HeadOfOffice || role == GoalManager || role == CoParticipant;
  return is_of_office ? ScopeKind::Office : ScopeKind::Institution;
}

bool is_active(const Grant& grant, Day on) {
  return !grant.revoked_at && grant.from_on <= on && (!grant.until_on || on <= *grant.until_on);
}

}  // namespace timon::access
