#include "usecases/documents/fill_template.hpp"

#include "formats/template/fill.hpp"
#include "storage/documents/template_store.hpp"

namespace timon::usecases::documents {
namespace {

using timon::documents::TemplateKind;
namespace templates = formats::templates;
namespace store = storage::documents;

struct Gathered {
  Template form{};
  std::string bytes{};
  templates::Values values{};
  std::string name{};  ///< of the filled file, without its ending

  templates::FileKind kind() const {
    return form.kind == TemplateKind::Xlsx ? templates::FileKind::Xlsx : templates::FileKind::Docx;
  }
};

/// A form of the plan's own institution.
Result<Gathered> gathered(const Context& context, const timon::boards::PlanImage& image, const FillTemplate& input,
                          const SayValues& say) {
  return context.database.read([&](storage::Session& session) -> Result<Gathered> {
    const auto at = reports::report_at(context, session, image, input.address, access::Action::ViewPlans);
    if (!at) return at.error();
    const auto form = store::find_template(session, input.form);
    if (!form || form->withdrawn_at || form->institution_id != image.plan().institution_id) return not_found();
    auto sheet = report_sheet(session, *at);
    if (!sheet) return sheet.error();
    sheet->document.made_at = context.clock();
    return Gathered{*form, store::template_bytes(session, form->id), say(*sheet),
                    form->name + " " + at->office.name + " " + at->period.code};
  });
}

}  // namespace

Result<FilledFile> fill_template(const Context& context, const timon::boards::PlanImage& image,
                                 const FillTemplate& input, const SayValues& say, const std::filesystem::path& folder) {
  const auto its = gathered(context, image, input, say);
  if (!its) return its.error();
  auto bytes = templates::fill(its->kind(), its->bytes, its->values, folder);
  if (!bytes) return bytes.error();
  return FilledFile{its->name + "." + std::string(name_of(its->form.kind)), its->form.kind, *std::move(bytes)};
}

Result<Preview> preview_template(const Context& context, const timon::boards::PlanImage& image,
                                 const FillTemplate& input, const SayValues& say, const std::filesystem::path& folder) {
  const auto its = gathered(context, image, input, say);
  if (!its) return its.error();
  const auto marks = templates::read_marks(its->kind(), its->bytes, folder);
  if (!marks) return marks.error();
  const auto block = its->values.blocks.find(timon::documents::line_block);
  const auto lines = block == its->values.blocks.end() ? 0 : block->second.size();
  Preview preview{its->form, {}, static_cast<std::int64_t>(lines)};
  for (const auto& mark : *marks) {
    if (mark.kind == templates::MarkKind::BlockEnds) continue;
    const auto* row = !mark.block.empty() && lines > 0 ? &block->second.front() : nullptr;
    const auto* value = templates::value_of(its->values, row, mark.name);
    preview.marks.push_back(
        {mark.name, mark.place, value != nullptr ? value->text : "", mark.kind == templates::MarkKind::BlockBegins});
  }
  return preview;
}

}  // namespace timon::usecases::documents
