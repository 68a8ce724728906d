#pragma once
// Everything that the printed report of an office says, gathered for whoever sets the pages: no words and no page yet.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "domain/documents/annex.hpp"
#include "domain/documents/document.hpp"
#include "storage/people/name_store.hpp"
#include "usecases/documents/document_at.hpp"
#include "usecases/people/show_institution.hpp"

namespace timon::usecases::documents {

struct SheetLine {
  timon::documents::AnnexLine annex{};
  std::vector<std::string> evidence{};  ///< names of the files that back what was reported
};

struct ReportSheet {
  const timon::boards::PlanImage* image = nullptr;
  people::InstitutionShown institution{};
  std::string logo{};  ///< a JPEG of this program's own making
  const timon::people::Office* office = nullptr;
  const timon::plans::Period* period = nullptr;
  timon::reports::Report report{};
  timon::reports::Delivery delivery{};
  std::optional<storage::people::PersonName> delivered_by{};
  std::vector<SheetLine> lines{};
  std::vector<std::string> joint_offices{};  ///< names, as the report tells of joint work
  timon::documents::Document document{};     ///< empty until one is made
};

/// Sets the pages of a sheet: bytes of a PDF.
using DrawReport = std::function<std::string(const ReportSheet&)>;

/// Of the delivery that counts. Refused without one: `report_not_delivered`.
Result<ReportSheet> report_sheet(storage::Session& session, const reports::ReportAt& at);

}  // namespace timon::usecases::documents
