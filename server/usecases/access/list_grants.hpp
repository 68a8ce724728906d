#pragma once
// A person's grants with the names of their scopes, also those that ended. For the person and for who manages it.

#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "domain/access/role.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::access {

struct NamedGrant {
  timon::access::Grant grant{};
  std::optional<std::string> scope_name{};
};

Result<std::vector<NamedGrant>> list_grants(const Context& context, timon::people::PersonId person);

}  // namespace timon::usecases::access
