#pragma once
// The accounts that the caller manages, with their roles: administrators of everything first, then as they were added.

#include <vector>

#include "base/error.hpp"
#include "domain/access/role.hpp"
#include "domain/people/person.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::access {

struct AccountRow {
  timon::people::Person person{};
  std::vector<timon::access::Role> roles{};  ///< that hold today, each once
  bool is_password_temporary = false;        ///< its owner has not entered yet, or was given a new one
  std::optional<std::string> phone{};
};

Result<std::vector<AccountRow>> list_accounts(const Context& context);

}  // namespace timon::usecases::access
