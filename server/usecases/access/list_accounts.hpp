#pragma once
// Every account with its roles, for the command line: administrators of everything first, then as they were added.

#include <vector>

#include "base/error.hpp"
#include "domain/access/role.hpp"
#include "domain/people/person.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::access {

struct AccountRow {
  timon::people::Person person{};
  std::vector<timon::access::Role> roles{};  ///< that hold today, each once
};

Result<std::vector<AccountRow>> list_accounts(const Context& context);

}  // namespace timon::usecases::access
