#include "domain/access/role.hpp"

namespace timon::access {

bool is_active(const Grant& grant, Day on) {
  return !grant.revoked_at && grant.from_on <= on && (!grant.until_on || on <= *grant.until_on);
}

}  // namespace timon::access
