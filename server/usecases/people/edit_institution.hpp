#pragma once
// An institution's name, kind, time zone, language and colours.

#include <optional>
#include <string>

#include "base/error.hpp"
#include "domain/people/office.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::people {

struct EditInstitution {
  timon::people::OfficeId id{};
  std::int64_t version = 0;
  std::optional<std::string> name{};
  std::optional<timon::people::InstitutionKind> kind{};
  std::optional<std::string> time_zone{};
  std::optional<std::string> language{};
  std::optional<std::optional<std::string>> accent{};  ///< nothing in it: the program's own colour again
  std::optional<std::optional<std::string>> accent_dark{};
};

Result<void> edit_institution(const Context& context, const EditInstitution& input);

}  // namespace timon::usecases::people
