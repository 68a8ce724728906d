#include "usecases/documents/fill_template.hpp"

#include "formats/template/fill.hpp"
#include "storage/documents/template_store.hpp"

namespace timon::usecases::documents {
namespace {

using storage::Session;
using timon::documents::TemplateAbout;
using timon::documents::TemplateKind;
namespace templates = formats::templates;
namespace store = storage::documents;

templates::FileKind file_kind(TemplateKind kind) {
  return kind == TemplateKind::Xlsx ? templates::FileKind::Xlsx : templates::FileKind::Docx;
}

Result<Template> form_about(Session& session, TemplateId id, TemplateAbout about, timon::people::OfficeId institution) {
  auto form = store::find_template(session, id);
  if (!form || form->withdrawn_at || form->institution_id != institution || form->about != about) return not_found();
  return *std::move(form);
}

/// In the order in which the file has them.
PreviewedMark previewed_mark(const templates::Values& values, const templates::FoundMark& mark) {
  const bool is_block = mark.kind == templates::MarkKind::BlockBegins;
  const auto block = values.blocks.find(is_block ? mark.name : mark.block);
  const auto* rows = block == values.blocks.end() ? nullptr : &block->second;
  if (is_block) return {mark.name, mark.place, "", true, rows ? static_cast<std::int64_t>(rows->size()) : 0};
  const auto* row = rows != nullptr && !rows->empty() ? &rows->front() : nullptr;
  const auto* value = templates::value_of(values, row, mark.name);
  return {mark.name, mark.place, value != nullptr ? value->in_words() : "", false, 0};
}

}  // namespace

Result<GatheredForm> gather_report_form(const Context& context, const timon::boards::PlanImage& image,
                                        const FillTemplate& input, const SayValues& say) {
  return context.database.read([&](Session& session) -> Result<GatheredForm> {
    const auto at = reports::report_at(context, session, image, input.address, access::Action::ViewPlans);
    if (!at) return at.error();
    const auto form = form_about(session, input.form, TemplateAbout::Report, image.plan().institution_id);
    if (!form) return form.error();
    auto sheet = report_sheet(session, *at);
    if (!sheet) return sheet.error();
    sheet->document.made_at = context.clock();
    return GatheredForm{*form, store::template_bytes(session, form->id), say(*sheet),
                        form->name + " " + at->office.name + " " + at->period.code};
  });
}

Result<GatheredForm> gather_cover_form(const Context& context, boards::PlanMemory& memory,
                                       const FillCoverTemplate& input, const SayCoverValues& say) {
  auto paper = cover_paper(context, memory, input.element);
  if (!paper) return paper.error();
  const auto& image = *paper->at.plan.image;
  return context.database.read([&](Session& session) -> Result<GatheredForm> {
    const auto form = form_about(session, input.form, TemplateAbout::Cover, image.plan().institution_id);
    if (!form) return form.error();
    return GatheredForm{*form, store::template_bytes(session, form->id), say(*paper),
                        form->name + " " + image.element(paper->at.row).code};
  });
}

Result<FilledFile> filled(const GatheredForm& its, const std::filesystem::path& folder) {
  auto bytes = templates::fill(file_kind(its.form.kind), its.bytes, its.values, folder);
  if (!bytes) return bytes.error();
  return FilledFile{its.name + "." + std::string(name_of(its.form.kind)), its.form.kind, *std::move(bytes)};
}

Result<Preview> previewed(const GatheredForm& its, const std::filesystem::path& folder) {
  const auto marks = templates::read_marks(file_kind(its.form.kind), its.bytes, folder);
  if (!marks) return marks.error();
  Preview preview{its.form, {}};
  for (const auto& mark : *marks)
    if (mark.kind != templates::MarkKind::BlockEnds) preview.marks.push_back(previewed_mark(its.values, mark));
  return preview;
}

}  // namespace timon::usecases::documents
