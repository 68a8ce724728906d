#pragma once
// Our own forms of the four annexes (fixtures/forms): only the first ones. Planning takes one, alters it and uploads it
// as its own.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/documents/template.hpp"

namespace timon::usecases::documents {

struct BuiltInForm {
  std::string name{};  ///< of the file: "anexo-3.xlsx"
  timon::documents::TemplateKind kind{};
  timon::documents::TemplateAbout about{};
};
/// In the order of their names.
std::vector<BuiltInForm> built_in_forms();
/// Its bytes, alive as long as the program; nothing for a name that none has.
std::optional<std::string_view> built_in_form(std::string_view name);

}  // namespace timon::usecases::documents
