#pragma once
// Changes post, office, name or address; sets another password; disables and enables the account. Who manages a person
// must hold sway over all of that person's rights: no administrator of one office takes over the account of one of all.

#include <optional>
#include <string>

#include "base/error.hpp"
#include "domain/people/person.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::access {

enum class AccountState { Enabled, Disabled };

struct EditPerson {
  timon::people::PersonId id{};
  std::int64_t version = 0;
  std::optional<std::string> name{};
  std::optional<std::string> post{};
  std::optional<timon::people::OfficeId> office{};
  std::optional<std::string> email{};  ///< empty: none any more
  std::optional<std::string> password{};
  std::optional<AccountState> state{};
  std::optional<std::string> phone{};  ///< empty: none any more
};

/// Refused also: `last_administrator`, whose account cannot be disabled; `office_withdrawn`, where nobody works any
/// more.
Result<timon::people::Person> edit_person(const Context& context, const EditPerson& input);

}  // namespace timon::usecases::access
