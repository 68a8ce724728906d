#include "usecases/documents/find_document.hpp"

#include "storage/documents/document_store.hpp"
#include "storage/people/office_store.hpp"
#include "usecases/people/show_institution.hpp"

namespace timon::usecases::documents {
namespace {

using storage::Session;
namespace store = storage::documents;

void add_element(FoundDocument& found, const KnownDocument& known) {
  found.element_id = known.document.element_id;
  const auto row = known.image->row_of(*found.element_id);
  if (!row) return;
  found.element_code = known.image->element(*row).code;
  found.element_name = known.image->element(*row).name;
}

/// What it points to is never deleted.
FoundDocument found(Session& session, const KnownDocument& known) {
  const auto& document = known.document;
  const auto& plan = known.image->plan();
  const auto institution = people::read_institution(session, document.institution_id);
  FoundDocument found{shown_document(session, *known.image, document),
                      institution.office.name,
                      institution.institution.time_zone,
                      plan.id,
                      plan.code,
                      plan.name,
                      document.office_id};
  if (document.office_id) found.office_name = storage::people::find_office(session, *document.office_id).value().name;
  if (document.element_id) add_element(found, known);
  if (document.period_id)
    if (const auto* period = known.image->period(*document.period_id))
      found.period_code = period->code, found.period_name = period->name;
  if (document.report_id) found.report_state = storage::reports::find_report(session, *document.report_id)->state;
  return found;
}

/// Feedback tells of recommendations, which not everybody reads who reads reports.
Result<void> require_document(const Context& context, const access::Place& place, DocumentKind kind) {
  if (auto allowed = reports::require_reading(context, place); !allowed) return allowed;
  if (kind != DocumentKind::Feedback) return {};
  return access::require(context.caller, access::Action::ViewRecommendations, place);
}

Result<KnownDocument> readable(const Context& context, Session& session, PlanMemory& memory, std::string_view typed) {
  auto known = known_document(session, memory, typed);
  if (!known) return not_found();
  const auto place = place_of_document(session, *known->image, known->document);
  if (!place) return place.error();
  if (auto allowed = require_document(context, *place, known->document.kind); !allowed) return allowed.error();
  return *std::move(known);
}

std::string file_name(const FoundDocument& found) {
  const auto& about = found.element_id ? found.element_code : found.office_name;
  return about + (found.period_code.empty() ? "" : " " + found.period_code) + " " + found.shown.document.code + ".pdf";
}

}  // namespace

std::optional<KnownDocument> known_document(Session& session, PlanMemory& memory, std::string_view typed) {
  const auto code = timon::documents::read_code(typed);
  auto document = code ? store::find_document(session, *code) : std::nullopt;
  if (!document) return std::nullopt;
  auto image = memory.image(session, document->plan_id);
  if (!image) return std::nullopt;
  return KnownDocument{*std::move(document), std::move(image)};
}

Result<FoundDocument> look_up_document(const Context& context, PlanMemory& memory, std::string_view typed) {
  return context.database.read([&](Session& session) -> Result<FoundDocument> {
    const auto known = known_document(session, memory, typed);
    if (!known) return not_found();
    return found(session, *known);
  });
}

Result<FoundDocument> find_document(const Context& context, PlanMemory& memory, std::string_view typed) {
  return context.database.read([&](Session& session) -> Result<FoundDocument> {
    const auto known = readable(context, session, memory, typed);
    if (!known) return known.error();
    return found(session, *known);
  });
}

Result<DocumentFile> read_document(const Context& context, PlanMemory& memory, std::string_view typed) {
  return context.database.read([&](Session& session) -> Result<DocumentFile> {
    const auto known = readable(context, session, memory, typed);
    if (!known) return known.error();
    return DocumentFile{file_name(found(session, *known)), store::bytes_of(session, known->document.id)};
  });
}

Result<ListedDocuments> list_documents(const Context& context, const PlanImage& image,
                                       const reports::ReportAddress& address) {
  return context.database.read([&](Session& session) -> Result<ListedDocuments> {
    const auto at = reports::report_at(context, session, image, address, access::Action::ViewPlans);
    if (!at) return at.error();
    const auto documents =
        at->report ? store::documents_of(session, at->report->id) : std::vector<timon::documents::Document>{};
    return listed_documents(context, session, image, documents, reports::place_of_office(image, at->office.id));
  });
}

}  // namespace timon::usecases::documents
