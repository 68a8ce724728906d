#pragma once
// A document that was made to be printed and signed: of a report's delivery, of the feedback to an office, or of a
// cover sheet; the code by which it is looked up, and whether what it speaks of still says the same. It knows no pages
// and no words.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "domain/reports/report.hpp"

namespace timon::documents {

using DocumentId = Id<struct DocumentTag>;

enum class DocumentKind {
  OfficeReport,   ///< Anexos 3 and 4
  Feedback,       ///< formato de retroalimentación
  CoverIdentity,  ///< Anexo 1
  CoverGoals      ///< Anexo 2
};
constexpr auto names_of(DocumentKind) {
  using enum DocumentKind;
  return std::to_array<Name<DocumentKind>>({{OfficeReport, "office_report"},
                                            {Feedback, "feedback"},
                                            {CoverIdentity, "cover_identity"},
                                            {CoverGoals, "cover_goals"}});
}
inline bool is_cover(DocumentKind kind) {
  return kind == DocumentKind::CoverIdentity || kind == DocumentKind::CoverGoals;
}

/// The size of the sheets.
enum class Paper { Letter, A4 };
constexpr auto names_of(Paper) { return std::to_array<Name<Paper>>({{Paper::Letter, "letter"}, {Paper::A4, "a4"}}); }

/// Members stand in the order of the columns of `documents`.
struct Document {
  DocumentId id{};
  std::string code{};
  DocumentKind kind = DocumentKind::OfficeReport;
  people::OfficeId institution_id{};
  plans::PlanId plan_id{};
  std::optional<people::OfficeId> office_id{};       ///< whose it is; of a cover sheet, who answered for it
  std::optional<plans::PeriodId> period_id{};        ///< not of cover sheets
  std::optional<reports::ReportId> report_id{};      ///< of an office's report alone
  std::optional<reports::DeliveryId> delivery_id{};  ///< the same
  std::optional<plans::ElementId> element_id{};      ///< of cover sheets alone
  Paper paper = Paper::Letter;
  std::string content_hash{};  ///< of what it says
  std::string file_hash{};     ///< of the file's bytes
  std::optional<people::PersonId> person_id{};
  Instant made_at{};

  bool operator==(const Document&) const = default;
};

/// Of one report, feedback or initiative; more of them would only be lost track of.
inline constexpr std::int64_t most_documents = 20;

/// As it is printed, from twelve letters and digits of any case, with whatever people put between them:
/// "ABCD-EFGH-JKMN". Nothing for what is no code.
std::optional<std::string> read_code(std::string_view typed);

/// All that an office says in a delivery as one text, the same for the same content: what its digest is taken of.
std::string content_text(const reports::Delivery& delivery, const std::vector<reports::ReportLine>& lines,
                         const std::vector<people::OfficeId>& offices);

/// The delivery that counts: the last that was delivered, unless it was rejected.
const reports::Delivery* current_delivery(const std::vector<reports::Delivery>& deliveries);

enum class DocumentStanding {
  Current,    ///< the report says the same
  Corrected,  ///< another delivery came after it; of feedback and cover sheets: something else is said since
  Rejected,   ///< Planning sent it back for its form
  Altered     ///< its delivery no longer reads as it did: no act of the program does that
};
constexpr auto names_of(DocumentStanding) {
  using enum DocumentStanding;
  return std::to_array<Name<DocumentStanding>>(
      {{Current, "current"}, {Corrected, "corrected"}, {Rejected, "rejected"}, {Altered, "altered"}});
}

/// Of an office's report. `hash_now`: of the content of its delivery as it is kept now.
DocumentStanding standing_of(const Document& document, const std::vector<reports::Delivery>& deliveries,
                             std::string_view hash_now);
/// Of what goes on being written.
inline DocumentStanding standing_of_living(const Document& document, std::string_view hash_now) {
  return hash_now == document.content_hash ? DocumentStanding::Current : DocumentStanding::Corrected;
}

}  // namespace timon::documents
