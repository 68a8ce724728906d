#pragma once
// Many people at once, from a list: all or none. Each gets a first password that is shown this once and must be
// changed, and where a role is given, that role where it is usually held.

#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "domain/access/role.hpp"
#include "domain/people/person.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::access {

struct PersonRow {
  std::string user_name{};
  std::string name{};
  std::string post{};
  std::string office{};  ///< code; empty: the institution itself
  std::optional<std::string> email{};
  std::optional<timon::access::Role> role{};
};

struct AddPeople {
  timon::people::OfficeId institution{};
  std::vector<PersonRow> rows{};
};

struct NewAccount {
  timon::people::Person person{};
  std::string password{};
};

/// Each password takes its time to hash: longer lists come in parts.
inline constexpr std::size_t people_rows_limit = 50;

/// In the order of the rows. Refused: not allowed, every mistake of every row.
Result<std::vector<NewAccount>> add_people(const Context& context, const AddPeople& input);

}  // namespace timon::usecases::access
