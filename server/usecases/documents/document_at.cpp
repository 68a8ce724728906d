#include "usecases/documents/document_at.hpp"

#include <algorithm>

#include "base/secret.hpp"
#include "domain/boards/place.hpp"
#include "formats/inspection/gathered.hpp"
#include "formats/inspection/inspect.hpp"
#include "storage/documents/document_store.hpp"
#include "storage/people/logo_store.hpp"
#include "storage/people/office_store.hpp"
#include "usecases/documents/content_hash.hpp"
#include "usecases/documents/cover_text.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::documents {
namespace {

using storage::Session;
using timon::documents::DocumentStanding;
namespace store = storage::documents;

/// Of Annex 2 as it was said before it told derived years too, where the paper is one of those.
std::string living_hash(Session& session, const PlanImage& image, const Document& document) {
  if (document.kind == DocumentKind::CoverGoals) {
    auto earlier = sha256_hex(cover_text(session, image, *document.element_id, document.kind, DerivedYears::LeftOut));
    if (earlier == document.content_hash) return earlier;
  }
  return content_hash(session, image, document);
}

DocumentStanding standing_of(Session& session, const PlanImage& image, const Document& document) {
  if (document.kind != DocumentKind::OfficeReport)
    return timon::documents::standing_of_living(document, living_hash(session, image, document));
  const auto deliveries = storage::reports::deliveries_of(session, *document.report_id);
  return timon::documents::standing_of(document, deliveries, content_hash(session, image, document));
}

std::vector<Document> of_the_same(Session& session, const Document& document) {
  if (document.report_id) return store::documents_of(session, *document.report_id);
  if (!document.element_id)
    return store::feedback_documents(session, document.plan_id, *document.office_id, *document.period_id);
  auto sheets = store::documents_of(session, *document.element_id);
  std::erase_if(sheets, [&](const auto& its) { return its.kind != document.kind; });
  return sheets;
}

}  // namespace

ShownDocument shown_document(Session& session, const PlanImage& image, const Document& document) {
  return {document, standing_of(session, image, document), store::scan_of(session, document.id)};
}

Result<timon::access::Place> place_of_document(Session& session, const PlanImage& image, const Document& document) {
  if (document.element_id)
    if (const auto row = image.row_of(*document.element_id)) return timon::boards::place_of(image, *row);
  // Of an initiative that was withdrawn since: its papers stay where the institution is.
  auto place = access::in_institution(document.institution_id);
  if (document.office_id) place.office_path = storage::people::office_path(session, *document.office_id);
  return place;
}

Result<void> require_making(const Context& context, const timon::access::Place& place) {
  auto reporting = access::require(context.caller, access::Action::Report, place);
  if (reporting || reporting.error().kind != ErrorKind::NotAllowed) return reporting;
  return access::require(context.caller, access::Action::ReviewReports, place);
}

ListedDocuments listed_documents(const Context& context, Session& session, const PlanImage& image,
                                 const std::vector<Document>& documents, const timon::access::Place& place) {
  ListedDocuments list;
  list.paper = store::paper_of(session, image.plan().institution_id);
  list.may_make = require_making(context, place).has_value();
  std::vector<timon::people::PersonId> people;
  for (const auto& document : documents) {
    list.items.push_back(shown_document(session, image, document));
    if (document.person_id) people.push_back(*document.person_id);
    if (const auto& scan = list.items.back().scan) people.push_back(scan->person_id);
  }
  list.names = storage::people::names_of_people(session, people);
  return list;
}

Document begun_document(const Context& context, Session& session, const PlanImage& image, DocumentKind kind,
                        std::optional<Paper> paper) {
  Document document;
  document.id = next_id<timon::documents::DocumentId>();
  document.code = timon::documents::read_code(readable_password()).value();
  document.kind = kind;
  document.institution_id = image.plan().institution_id;
  document.plan_id = image.plan().id;
  document.paper = paper.value_or(store::paper_of(session, document.institution_id));
  document.person_id = context.caller.person_id;
  document.made_at = context.clock();
  return document;
}

std::optional<Error> refusal_of_count(Session& session, const Document& document) {
  const auto limit = timon::documents::most_documents;
  if (std::int64_t(of_the_same(session, document).size()) < limit) return std::nullopt;
  return conflict("too_many_documents", {{"limit", std::to_string(limit)}});
}

std::string safe_logo(const Context& context, timon::people::OfficeId institution,
                      const std::filesystem::path& folder) {
  const auto logo =
      context.database.read([&](Session& session) { return storage::people::find_logo(session, institution); });
  if (!logo) return {};
  formats::inspection::Gathered file(folder);
  file.append(logo->content);
  auto found = formats::inspection::inspect(file.descriptor(), formats::inspection::Pictures::Make);
  return found ? std::move(found->copy) : std::string();
}

Result<void> keep_document(const Context& context, storage::Transaction& transaction, const Document& document,
                           const std::string& bytes) {
  if (auto refusal = refusal_of_count(transaction, document)) return *std::move(refusal);
  store::add_document(transaction, document, bytes);
  const auto id_text = [](const auto& id) { return id ? std::optional(id->text()) : std::nullopt; };
  record_act(context, transaction,
             {.act = "make_document",
              .subject_kind = "document",
              .subject_id = document.id.value,
              .institution_id = document.institution_id,
              .fields = {{"kind", std::string(name_of(document.kind))},
                         {"plan", document.plan_id.text()},
                         {"office", id_text(document.office_id)},
                         {"period", id_text(document.period_id)},
                         {"report", id_text(document.report_id)},
                         {"element", id_text(document.element_id)},
                         {"content_sha256", document.content_hash},
                         {"file_sha256", document.file_hash}}});
  return {};
}

}  // namespace timon::usecases::documents
