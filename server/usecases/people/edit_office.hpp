#pragma once
// Renames, recodes or moves an office; never into another institution, never below itself.

#include <optional>
#include <string>

#include "base/error.hpp"
#include "domain/people/office.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::people {

struct EditOffice {
  timon::people::OfficeId id{};
  std::int64_t version = 0;
  std::optional<timon::people::OfficeId> parent{};
  std::optional<std::string> code{};
  std::optional<std::string> name{};
};

Result<timon::people::Office> edit_office(const Context& context, const EditOffice& input);

}  // namespace timon::usecases::people
