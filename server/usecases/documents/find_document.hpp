#pragma once
// A document by its code: for whoever holds the paper what it is and whether it still holds, for staff its bytes too.

#include "storage/people/name_store.hpp"
#include "usecases/documents/document_at.hpp"

namespace timon::usecases::documents {

using boards::PlanMemory;

/// What it is a document of, by names: nothing of people, and no figure.
struct FoundDocument {
  ShownDocument shown{};
  std::string institution_name{};
  std::string time_zone{};
  timon::plans::PlanId plan_id{};
  std::string plan_code{};
  std::string plan_name{};
  std::optional<timon::people::OfficeId> office_id{};
  std::string office_name{};
  std::string period_code{};  ///< empty: of no period
  std::string period_name{};
  std::optional<timon::plans::ElementId> element_id{};
  std::string element_code{};
  std::string element_name{};
  std::optional<timon::reports::ReportState> report_state{};
};

/// Whoever asks: the code is what one must know. Refused: `not_found`, also for what is no code.
Result<FoundDocument> look_up_document(const Context& context, PlanMemory& memory, std::string_view typed);

/// For staff who read there.
Result<FoundDocument> find_document(const Context& context, PlanMemory& memory, std::string_view typed);

struct DocumentFile {
  std::string name{};
  std::string bytes{};
};
Result<DocumentFile> read_document(const Context& context, PlanMemory& memory, std::string_view typed);

/// Those of a report.
Result<ListedDocuments> list_documents(const Context& context, const PlanImage& image,
                                       const reports::ReportAddress& address);

/// Within a transaction or a reading: the document and its plan; nothing for what is no code, or none of a document.
struct KnownDocument {
  Document document{};
  std::shared_ptr<const PlanImage> image;
};
std::optional<KnownDocument> known_document(storage::Session& session, PlanMemory& memory, std::string_view typed);

}  // namespace timon::usecases::documents
