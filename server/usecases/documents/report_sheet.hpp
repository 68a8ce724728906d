#pragma once
// Everything that the printed report of an office says, gathered for whoever sets the pages: no words and no page yet.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "domain/documents/annex.hpp"
#include "domain/documents/document.hpp"
#include "storage/people/name_store.hpp"
#include "usecases/people/show_institution.hpp"
#include "usecases/reports/report_at.hpp"

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
  timon::documents::Document document{};     ///< of which the file's hash is not known yet
};

/// Sets the pages of a sheet: bytes of a PDF.
using DrawReport = std::function<std::string(const ReportSheet&)>;

/// Documents are made, and signed ones attached, by who reports there and by who reviews. Refused to everybody else.
Result<void> require_making(const Context& context, const timon::access::Place& place);

/// Of the delivery that counts. Refused without one: `report_not_delivered`.
Result<ReportSheet> report_sheet(const Context& context, storage::Session& session, const reports::ReportAt& at);

/// What `content_text` of the delivery hashes to, as it is kept now.
std::string content_hash(storage::Session& session, const timon::reports::Delivery& delivery);

}  // namespace timon::usecases::documents
