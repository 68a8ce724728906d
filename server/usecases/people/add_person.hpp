#pragma once
// A person with a first password, to be changed where another person chose it (the operator's stays). Rights are given
// apart (access/grant_role).

#include <optional>
#include <string>

#include "base/error.hpp"
#include "domain/people/person.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::people {

struct AddPerson {
  std::string user_name{};
  std::string name{};
  std::string post{};
  timon::people::OfficeId office{};
  std::optional<std::string> email{};
  std::string password{};
};

Result<timon::people::Person> add_person(const Context& context, const AddPerson& input);
/// Within another act's transaction. The password was hashed before it: that takes long on purpose.
Result<timon::people::Person> add_person(const Context& context, storage::Transaction& transaction,
                                         const AddPerson& input, const std::string& password_hash);

/// What is wrong with it by itself.
std::vector<FieldError> errors_of(const AddPerson& input);

}  // namespace timon::usecases::people
