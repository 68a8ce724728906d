#include "usecases/documents/make_document.hpp"

#include "base/secret.hpp"
#include "usecases/documents/content_hash.hpp"

namespace timon::usecases::documents {
namespace {

using storage::Session;
using storage::Transaction;

Result<ReportSheet> prepared(const Context& context, Session& session, const timon::boards::PlanImage& image,
                             const MakeDocument& input) {
  const auto at = reports::report_at(context, session, image, input.address, access::Action::ViewPlans);
  if (!at) return at.error();
  if (auto allowed = require_making(context, reports::place_of_office(image, at->office.id)); !allowed)
    return allowed.error();
  auto sheet = report_sheet(session, *at);
  if (!sheet) return sheet.error();
  auto document = begun_document(context, session, image, timon::documents::DocumentKind::OfficeReport, input.paper);
  document.office_id = at->office.id;
  document.period_id = at->period.id;
  document.report_id = sheet->report.id;
  document.delivery_id = sheet->delivery.id;
  document.content_hash = content_hash(session, image, document);
  if (auto refusal = refusal_of_count(session, document)) return *std::move(refusal);
  sheet->document = std::move(document);
  return sheet;
}

Result<void> keep(const Context& context, Transaction& transaction, const ReportSheet& sheet,
                  const std::string& bytes) {
  const auto report = storage::reports::find_report(transaction, sheet.report.id);
  if (!report || report->version != sheet.report.version) return conflict("version_mismatch");
  return keep_document(context, transaction, sheet.document, bytes);
}

}  // namespace

Result<Document> make_document(const Context& context, const timon::boards::PlanImage& image, const MakeDocument& input,
                               const DrawReport& draw, const std::filesystem::path& folder) {
  auto sheet = context.database.read([&](Session& session) { return prepared(context, session, image, input); });
  if (!sheet) return sheet.error();
  sheet->logo = safe_logo(context, image.plan().institution_id, folder);
  const auto bytes = draw(*sheet);
  sheet->document.file_hash = sha256_hex(bytes);
  const auto kept =
      context.database.write([&](Transaction& transaction) { return keep(context, transaction, *sheet, bytes); });
  if (!kept) return kept.error();
  return sheet->document;
}

}  // namespace timon::usecases::documents
