#pragma once
// An institution's own form comes in, looked into by a confined child: what is unknown in it is named with its place.

#include <filesystem>

#include "domain/documents/template.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::documents {

using timon::documents::Template;
using timon::documents::TemplateId;

struct AddTemplate {
  timon::people::OfficeId institution{};
  std::string name{};
  std::string file_name{};
  std::string bytes{};
};
/// All that is wrong at once. Refused too: `template_kind`, `template_too_large`, and where
/// the institution keeps too many already `too_many_templates`, `templates_too_large`.
Result<Template> add_template(const Context& context, const AddTemplate& input, const std::filesystem::path& folder);

/// For all who work there.
Result<std::vector<Template>> list_templates(const Context& context, timon::people::OfficeId institution);

struct TemplateFile {
  Template its{};
  std::string bytes{};
};
Result<TemplateFile> read_template(const Context& context, TemplateId id);

/// It is offered no more; what was filled with it stays with whoever has it.
Result<void> withdraw_template(const Context& context, TemplateId id);

}  // namespace timon::usecases::documents
