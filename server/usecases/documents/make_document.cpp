#include "usecases/documents/make_document.hpp"

#include "base/secret.hpp"
#include "formats/inspection/gathered.hpp"
#include "formats/inspection/inspect.hpp"
#include "storage/documents/document_store.hpp"
#include "storage/people/logo_store.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::documents {
namespace {

using storage::Session;
using storage::Transaction;
namespace store = storage::documents;

struct Prepared {
  ReportSheet sheet;
  std::optional<timon::people::Logo> logo{};
};

std::optional<Error> refusal_of_count(Session& session, timon::reports::ReportId report) {
  const auto limit = timon::documents::most_documents;
  if (std::int64_t(store::documents_of(session, report).size()) < limit) return std::nullopt;
  return conflict("too_many_documents", {{"limit", std::to_string(limit)}});
}

Result<Prepared> prepared(const Context& context, Session& session, const timon::boards::PlanImage& image,
                          const MakeDocument& input) {
  const auto at = reports::report_at(context, session, image, input.address, access::Action::ViewPlans);
  if (!at) return at.error();
  if (auto allowed = require_making(context, reports::place_of_office(image, at->office.id)); !allowed)
    return allowed.error();
  auto sheet = report_sheet(context, session, *at);
  if (!sheet) return sheet.error();
  if (auto refusal = refusal_of_count(session, sheet->report.id)) return *std::move(refusal);
  auto& document = sheet->document;
  document.id = next_id<timon::documents::DocumentId>();
  document.code = timon::documents::read_code(readable_password()).value();
  document.institution_id = image.plan().institution_id;
  document.plan_id = image.plan().id;
  document.report_id = sheet->report.id;
  document.delivery_id = sheet->delivery.id;
  document.paper = input.paper.value_or(store::paper_of(session, document.institution_id));
  document.person_id = context.caller.person_id;
  document.made_at = context.clock();
  return Prepared{*std::move(sheet), storage::people::find_logo(session, document.institution_id)};
}

/// Decoded by the confined child and written anew; a logo that cannot be is left out rather than the document.
std::string safe_logo(const std::optional<timon::people::Logo>& logo, const std::filesystem::path& folder) {
  if (!logo) return {};
  formats::inspection::Gathered file(folder);
  file.append(logo->content);
  auto found = formats::inspection::inspect(file.descriptor(), formats::inspection::Pictures::Make);
  return found ? std::move(found->copy) : std::string();
}

Result<void> keep(const Context& context, Transaction& transaction, const ReportSheet& sheet,
                  const std::string& bytes) {
  const auto report = storage::reports::find_report(transaction, sheet.report.id);
  if (!report || report->version != sheet.report.version) return conflict("version_mismatch");
  if (auto refusal = refusal_of_count(transaction, sheet.report.id)) return *std::move(refusal);
  const auto& document = sheet.document;
  store::add_document(transaction, document, bytes);
  record_act(context, transaction,
             {.act = "make_document",
              .subject_kind = "document",
              .subject_id = document.id.value,
              .institution_id = document.institution_id,
              .fields = {{"kind", std::string(name_of(document.kind))},
                         {"plan", document.plan_id.text()},
                         {"report", document.report_id.text()},
                         {"delivery", std::to_string(sheet.delivery.number)},
                         {"content_sha256", document.content_hash},
                         {"file_sha256", document.file_hash}}});
  return {};
}

}  // namespace

Result<Document> make_document(const Context& context, const timon::boards::PlanImage& image, const MakeDocument& input,
                               const DrawReport& draw, const std::filesystem::path& folder) {
  auto ready = context.database.read([&](Session& session) { return prepared(context, session, image, input); });
  if (!ready) return ready.error();
  auto& sheet = ready->sheet;
  sheet.logo = safe_logo(ready->logo, folder);
  const auto bytes = draw(sheet);
  sheet.document.file_hash = sha256_hex(bytes);
  const auto kept =
      context.database.write([&](Transaction& transaction) { return keep(context, transaction, sheet, bytes); });
  if (!kept) return kept.error();
  return sheet.document;
}

}  // namespace timon::usecases::documents
