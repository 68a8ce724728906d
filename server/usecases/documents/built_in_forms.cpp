#include "usecases/documents/built_in_forms.hpp"

#include "base/embedded.hpp"

namespace timon::usecases::documents {
namespace {

using timon::documents::TemplateAbout;

constexpr std::string_view folder = "fixtures/forms/";

TemplateAbout about_of_annex(std::string_view name) {
  const bool is_of_cover = name.starts_with("anexo-1.") || name.starts_with("anexo-2.");
  return is_of_cover ? TemplateAbout::Cover : TemplateAbout::Report;
}

}  // namespace

std::vector<BuiltInForm> built_in_forms() {
  std::vector<BuiltInForm> forms;
  for (auto path : embedded_files(folder)) {
    path.remove_prefix(folder.size());
    if (const auto kind = timon::documents::template_kind_named(path))
      forms.push_back({std::string(path), *kind, about_of_annex(path)});
  }
  return forms;
}

std::optional<std::string_view> built_in_form(std::string_view name) {
  for (const auto& form : built_in_forms())
    if (form.name == name) return embedded_file(std::string(folder) + form.name);
  return std::nullopt;
}

}  // namespace timon::usecases::documents
