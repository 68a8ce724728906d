#pragma once
// The first institution and its first administrator, by who holds the set-up token or runs the machine.

#include <string>

#include "base/error.hpp"
#include "usecases/context.hpp"
#include "usecases/people/add_institution.hpp"
#include "usecases/people/add_person.hpp"

namespace timon::usecases::access {

struct SetUp {
  std::string setup_token{};
  people::AddInstitution institution{};
  people::AddPerson administrator{};  ///< `office` is not read: the institution itself
};

/// All or nothing: whatever refuses or breaks, nothing is kept and the token still holds. Refused: `wrong_setup_token`,
/// also once somebody administers; all that institution and person are refused for, as `institution.…` and
/// `administrator.…`.
Result<timon::people::Person> set_up(const Context& context, const SetUp& input);

}  // namespace timon::usecases::access
