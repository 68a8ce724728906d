#pragma once
// A new institution at the root of the forest, with its time zone and language.

#include <optional>
#include <string>

#include "base/error.hpp"
#include "domain/people/office.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::people {

struct AddInstitution {
  std::string code{};
  std::string name{};
  std::string time_zone = "America/Bogota";
  std::string language = "es";
  timon::people::InstitutionKind kind = timon::people::InstitutionKind::Municipality;
  std::optional<Day> example_on{};  ///< invented, to learn with: the last day of its story
};

Result<timon::people::Office> add_institution(const Context& context, const AddInstitution& input);
/// Within another act's transaction.
Result<timon::people::Office> add_institution(const Context& context, storage::Transaction& transaction,
                                              const AddInstitution& input);

/// What is wrong with it by itself.
std::vector<FieldError> errors_of(const AddInstitution& input);

}  // namespace timon::usecases::people
