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

/// Those without a role, or those who have not entered yet.
enum class OnlyAccounts { WithoutRole, Waiting };
constexpr auto names_of(OnlyAccounts) {
  return std::to_array<Name<OnlyAccounts>>({{OnlyAccounts::WithoutRole, "none"}, {OnlyAccounts::Waiting, "waiting"}});
}

struct ListAccounts {
  std::string words{};  ///< of name, user name, post or office, as people type them
  std::optional<timon::access::Role> role{};
  std::optional<OnlyAccounts> only{};
};

Result<std::vector<AccountRow>> list_accounts(const Context& context, const ListAccounts& input = {});

}  // namespace timon::usecases::access
