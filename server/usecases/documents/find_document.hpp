#pragma once
// A document by its code: for whoever holds the paper what it is and whether it still holds, for staff its bytes too.

#include "domain/documents/scan.hpp"
#include "storage/people/name_store.hpp"
#include "usecases/reports/report_at.hpp"

namespace timon::usecases::documents {

struct ShownDocument {
  timon::documents::Document document{};
  timon::documents::DocumentStanding standing{};
  std::optional<timon::documents::Scan> scan{};
};

/// What it is a document of, by names: nothing of people, and no figure.
struct FoundDocument {
  ShownDocument shown{};
  std::string institution_name{};
  std::string time_zone{};
  timon::plans::PlanId plan_id{};
  std::string plan_code{};
  std::string plan_name{};
  timon::people::OfficeId office_id{};
  std::string office_name{};
  std::string period_code{};
  std::string period_name{};
  timon::reports::ReportState report_state{};
};

/// Whoever asks: the code is what one must know. Refused: `not_found`, also for what is no code.
Result<FoundDocument> look_up_document(const Context& context, std::string_view typed);

/// For staff who read the reports of that office.
Result<FoundDocument> find_document(const Context& context, std::string_view typed);

struct DocumentFile {
  std::string name{};
  std::string bytes{};
};
Result<DocumentFile> read_document(const Context& context, std::string_view typed);

struct ListedDocuments {
  std::vector<ShownDocument> items{};  ///< newest first
  timon::documents::Paper paper{};     ///< the institution's
  bool may_make = false;
  storage::people::PersonNames names{};
};
Result<ListedDocuments> list_documents(const Context& context, const timon::boards::PlanImage& image,
                                       const reports::ReportAddress& address);

/// Within a transaction or a reading.
ShownDocument shown_document(storage::Session& session, const timon::documents::Document& document);
/// Where its report stands, for the question whether somebody may do something there.
Result<access::Place> place_of_document(storage::Session& session, const timon::documents::Document& document);

}  // namespace timon::usecases::documents
