#pragma once
// Everything that Planning gives back to an office for a period (formato de retroalimentación), gathered for a screen,
// a printed page and a workbook: no words and no page yet.

#include "domain/documents/feedback.hpp"
#include "usecases/documents/report_sheet.hpp"
#include "usecases/reports/show_report.hpp"

namespace timon::usecases::documents {

struct FeedbackLine {
  timon::documents::AnnexLine annex{};
  std::optional<timon::boards::Row> initiative{};  ///< the PPCS it is of
};

struct FeedbackSheet {
  const PlanImage* image = nullptr;
  people::InstitutionShown institution{};
  std::string logo{};  ///< a JPEG of this program's own making
  const timon::people::Office* office = nullptr;
  const timon::plans::Period* period = nullptr;
  Day on{};
  std::optional<timon::calendars::Window> window{};  ///< none where no report is asked
  std::optional<timon::calendars::Standing> standing{};
  timon::homes::Punctuality punctuality{};  ///< of the year
  timon::reports::Integrality integrality{};
  timon::documents::FeedbackFacts facts{};
  std::vector<FeedbackLine> lines{};  ///< as the office delivered them; without a delivery, what it was asked
  std::vector<timon::documents::DutyLine> duties{};
  storage::people::PersonNames names{};
  timon::documents::Document document{};  ///< empty until one is made
};

/// For who reads both the reports and the recommendations of the office; refused to others as elsewhere.
Result<FeedbackSheet> feedback_sheet(const Context& context, const PlanImage& image,
                                     const reports::ReportAddress& address, Day on);

/// What an observation speaks of is called; empty for what the office is not asked.
std::string subject_name(const FeedbackSheet& sheet, std::int64_t subject);

/// Sets its pages: bytes of a PDF.
using DrawFeedback = std::function<std::string(const FeedbackSheet&)>;

struct MakeFeedback {
  reports::ReportAddress address{};
  std::optional<Paper> paper{};  ///< nothing: the institution's
  Day on{};
};
/// For who reports there or reviews. Refused: `too_many_documents`.
Result<Document> make_feedback(const Context& context, const PlanImage& image, const MakeFeedback& input,
                               const DrawFeedback& draw, const std::filesystem::path& folder);

/// Those that were made of it, for who may read it.
Result<ListedDocuments> list_feedback_documents(const Context& context, const PlanImage& image,
                                                const reports::ReportAddress& address);

}  // namespace timon::usecases::documents
