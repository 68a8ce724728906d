#include "usecases/documents/add_template.hpp"

#include "base/secret.hpp"
#include "formats/template/fill.hpp"
#include "storage/documents/template_store.hpp"
#include "usecases/people/institution_for.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::documents {
namespace {

using storage::Session;
using storage::Transaction;
using timon::documents::PlacedMark;
using timon::documents::TemplateKind;
using timon::people::OfficeId;
namespace templates = formats::templates;
namespace store = storage::documents;

Result<void> require_at(const Context& context, Session& session, OfficeId institution, access::Action action) {
  const auto at = people::institution_for(context, session, institution, action);
  return at ? Result<void>() : Result<void>(at.error());
}

std::vector<PlacedMark> placed(const std::vector<templates::FoundMark>& marks) {
  std::vector<PlacedMark> all;
  for (const auto& mark : marks)
    if (mark.kind != templates::MarkKind::BlockEnds)
      all.push_back({mark.name, mark.kind == templates::MarkKind::BlockBegins, mark.block, mark.place});
  return all;
}

struct LookedInto {
  TemplateKind kind{};
  timon::documents::TemplateAbout about{};
};

Result<LookedInto> looked_into(const AddTemplate& input, const std::filesystem::path& folder) {
  auto errors = timon::documents::template_name_errors(input.name);
  const auto kind = timon::documents::template_kind_named(input.file_name);
  auto about = timon::documents::TemplateAbout::Report;
  if (!kind) errors.push_back({"file", "template_kind", {}});
  if (input.bytes.size() > timon::documents::template_limit)
    errors.push_back({"file", "template_too_large", {{"limit", "8 MB"}}});
  if (kind && errors.empty()) {
    const auto file_kind = *kind == TemplateKind::Xlsx ? templates::FileKind::Xlsx : templates::FileKind::Docx;
    const auto marks = templates::read_marks(file_kind, input.bytes, folder);
    if (!marks) return marks.error();
    about = timon::documents::about_of(placed(*marks));
    errors = timon::documents::mark_errors(about, placed(*marks));
  }
  if (!errors.empty()) return invalid(std::move(errors));
  return LookedInto{*kind, about};
}

}  // namespace

Result<Template> add_template(const Context& context, const AddTemplate& input, const std::filesystem::path& folder) {
  const auto allowed = context.database.read(
      [&](Session& session) { return require_at(context, session, input.institution, access::Action::ReviewReports); });
  if (!allowed) return allowed.error();
  const auto form = looked_into(input, folder);
  if (!form) return form.error();
  Template its{next_id<TemplateId>(), input.institution, input.name, form->kind, form->about, input.file_name};
  its.file_hash = sha256_hex(input.bytes);
  its.person_id = context.caller.person_id;
  its.added_at = context.clock();
  const auto kept = context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto total = store::template_total(transaction, its.institution_id);
    if (auto refusal = timon::documents::refusal_of_another(total, static_cast<std::int64_t>(input.bytes.size())))
      return *std::move(refusal);
    store::add_template(transaction, its, input.bytes);
    record_act(context, transaction,
               {.act = "add_template",
                .subject_kind = "template",
                .subject_id = its.id.value,
                .institution_id = its.institution_id,
                .fields = {{"name", its.name},
                           {"kind", std::string(name_of(its.kind))},
                           {"about", std::string(name_of(its.about))},
                           {"sha256", its.file_hash}}});
    return {};
  });
  if (!kept) return kept.error();
  return its;
}

Result<std::vector<Template>> list_templates(const Context& context, OfficeId institution) {
  return context.database.read([&](Session& session) -> Result<std::vector<Template>> {
    const auto allowed = require_at(context, session, institution, access::Action::ViewPlans);
    if (!allowed) return allowed.error();
    return store::templates_of(session, institution);
  });
}

Result<TemplateFile> read_template(const Context& context, TemplateId id) {
  return context.database.read([&](Session& session) -> Result<TemplateFile> {
    const auto its = store::find_template(session, id);
    if (!its || its->withdrawn_at) return not_found();
    const auto allowed = require_at(context, session, its->institution_id, access::Action::ViewPlans);
    if (!allowed) return allowed.error();
    return TemplateFile{*its, store::template_bytes(session, id)};
  });
}

Result<void> withdraw_template(const Context& context, TemplateId id) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto its = store::find_template(transaction, id);
    if (!its) return not_found();
    const auto allowed = require_at(context, transaction, its->institution_id, access::Action::ReviewReports);
    if (!allowed) return allowed;
    if (!store::withdraw_template(transaction, id, context.clock())) return conflict("withdrawn");
    record_act(context, transaction,
               {.act = "withdraw_template",
                .subject_kind = "template",
                .subject_id = id.value,
                .institution_id = its->institution_id,
                .fields = {{"name", its->name}}});
    return {};
  });
}

}  // namespace timon::usecases::documents
