#include "usecases/documents/find_document.hpp"

#include <algorithm>

#include "storage/documents/document_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/plans/period_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/documents/report_sheet.hpp"

namespace timon::usecases::documents {
namespace {

using storage::Session;
using timon::documents::Document;
namespace store = storage::documents;

std::optional<Document> by_code(Session& session, std::string_view typed) {
  const auto code = timon::documents::read_code(typed);
  return code ? store::find_document(session, *code) : std::nullopt;
}

/// What it points to is never deleted.
FoundDocument found(Session& session, const Document& document) {
  const auto plan = storage::plans::find_plan(session, document.plan_id).value();
  const auto report = storage::reports::find_report(session, document.report_id).value();
  const auto office = storage::people::find_office(session, report.office_id).value();
  const auto period = storage::plans::find_period(session, report.period_id).value();
  const auto institution = people::read_institution(session, document.institution_id);
  return {shown_document(session, document),
          institution.office.name,
          institution.institution.time_zone,
          plan.id,
          plan.code,
          plan.name,
          office.id,
          office.name,
          period.code,
          period.name,
          report.state};
}

Result<Document> readable(const Context& context, Session& session, std::string_view typed) {
  auto document = by_code(session, typed);
  if (!document) return not_found();
  const auto place = place_of_document(session, *document);
  if (!place) return place.error();
  if (auto allowed = reports::require_reading(context, *place); !allowed) return allowed.error();
  return *std::move(document);
}

}  // namespace

ShownDocument shown_document(Session& session, const Document& document) {
  const auto deliveries = storage::reports::deliveries_of(session, document.report_id);
  const auto own = std::ranges::find(deliveries, document.delivery_id, &timon::reports::Delivery::id);
  const auto hash = own == deliveries.end() ? std::string() : content_hash(session, *own);
  return {document, timon::documents::standing_of(document, deliveries, hash), store::scan_of(session, document.id)};
}

Result<access::Place> place_of_document(Session& session, const Document& document) {
  const auto report = storage::reports::find_report(session, document.report_id);
  if (!report) return not_found();
  auto place = access::in_institution(document.institution_id);
  place.office_path = storage::people::office_path(session, report->office_id);
  return place;
}

Result<FoundDocument> look_up_document(const Context& context, std::string_view typed) {
  return context.database.read([&](Session& session) -> Result<FoundDocument> {
    const auto document = by_code(session, typed);
    if (!document) return not_found();
    return found(session, *document);
  });
}

Result<FoundDocument> find_document(const Context& context, std::string_view typed) {
  return context.database.read([&](Session& session) -> Result<FoundDocument> {
    const auto document = readable(context, session, typed);
    if (!document) return document.error();
    return found(session, *document);
  });
}

Result<DocumentFile> read_document(const Context& context, std::string_view typed) {
  return context.database.read([&](Session& session) -> Result<DocumentFile> {
    const auto document = readable(context, session, typed);
    if (!document) return document.error();
    const auto its = found(session, *document);
    return DocumentFile{its.office_name + " " + its.period_code + " " + document->code + ".pdf",
                        store::bytes_of(session, document->id)};
  });
}

Result<ListedDocuments> list_documents(const Context& context, const timon::boards::PlanImage& image,
                                       const reports::ReportAddress& address) {
  return context.database.read([&](Session& session) -> Result<ListedDocuments> {
    const auto at = reports::report_at(context, session, image, address, access::Action::ViewPlans);
    if (!at) return at.error();
    ListedDocuments list;
    list.paper = store::paper_of(session, image.plan().institution_id);
    list.may_make = require_making(context, reports::place_of_office(image, at->office.id)).has_value();
    if (!at->report) return list;
    std::vector<timon::people::PersonId> people;
    for (const auto& document : store::documents_of(session, at->report->id)) {
      list.items.push_back(shown_document(session, document));
      if (document.person_id) people.push_back(*document.person_id);
      if (const auto& scan = list.items.back().scan) people.push_back(scan->person_id);
    }
    list.names = storage::people::names_of_people(session, people);
    return list;
  });
}

}  // namespace timon::usecases::documents
