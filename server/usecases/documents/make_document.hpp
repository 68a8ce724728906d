#pragma once
// Makes the printed form of a delivered report: drawn once, kept as it is, looked up by its code.

#include <filesystem>

#include "usecases/documents/report_sheet.hpp"

namespace timon::usecases::documents {

struct MakeDocument {
  reports::ReportAddress address{};
  std::optional<Paper> paper{};  ///< nothing: the institution's
};
/// `folder` is for the logo while it is looked at. Refused: `report_not_delivered`, `too_many_documents`, and
/// `version_mismatch` for a report that somebody moved meanwhile.
Result<Document> make_document(const Context& context, const timon::boards::PlanImage& image, const MakeDocument& input,
                               const DrawReport& draw, const std::filesystem::path& folder);

}  // namespace timon::usecases::documents
