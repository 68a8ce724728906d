#pragma once
// Gives a role over a scope, from a day to a day, to somebody within the reach of who gives it.

#include <optional>

#include "base/error.hpp"
#include "domain/access/role.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::access {

struct GrantRole {
  timon::people::PersonId person{};
  timon::access::Role role{};
  timon::access::ScopeKind scope_kind{};
  std::optional<std::int64_t> scope{};
  std::optional<Day> from_on{};  ///< today without it
  std::optional<Day> until_on{};
};

Result<timon::access::Grant> grant_role(const Context& context, const GrantRole& input);
/// Within another act's transaction.
Result<timon::access::Grant> grant_role(const Context& context, storage::Transaction& transaction,
                                        const GrantRole& input);

}  // namespace timon::usecases::access
