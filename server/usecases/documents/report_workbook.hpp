#pragma once
// What the pre-filled workbook of an office's report holds, gathered for whoever draws it: what the report asks for,
// with what is programmed, what was said last and what its draft says so far. No words and no cell yet.

#include <functional>

#include "domain/calendars/window.hpp"
#include "domain/documents/annex.hpp"
#include "formats/forms/form.hpp"
#include "usecases/people/show_institution.hpp"
#include "usecases/reports/show_report.hpp"

namespace timon::usecases::documents {

struct WorkbookLine {
  std::int64_t subject_id = 0;
  const timon::indicators::Indicator* indicator = nullptr;  ///< nothing: own progress
  timon::documents::AnnexFigures period{}, year{};          ///< programmed
  const timon::reports::Fact* previous = nullptr;
  const timon::plans::Period* previous_period = nullptr;
  timon::plans::ElementId element_id{};
  timon::reports::ReportLine filled{};  ///< of the draft, else what was reported by another door, else empty
  bool can_be_reported = true;          ///< R-12
  bool is_reported = false;             ///< a value counts already: another one needs the reason of the correction
};

struct ReportWorkbook {
  const timon::boards::PlanImage* image = nullptr;
  people::InstitutionShown institution{};
  reports::ShownReport shown{};
  std::vector<WorkbookLine> lines{};
  timon::calendars::Window window{};
  Instant made_at{};

  std::int64_t version() const { return shown.report ? shown.report->version : 0; }
  /// What the draft, or the last delivery, says; empty where there is none.
  timon::reports::Delivery words() const {
    return shown.content ? shown.content->delivery : timon::reports::Delivery{};
  }
  std::vector<timon::people::OfficeId> offices() const;  ///< named for joint work, in order
};

/// Sets the cells of the four sheets of `workbook_layout`.
using DrawWorkbook = std::function<formats::forms::Form(const ReportWorkbook&)>;

/// For those who report there, with their draft, and those who review, without it. Refused: `nothing_to_report` where
/// the office is asked for nothing in the period.
Result<ReportWorkbook> report_workbook(const Context& context, const timon::boards::PlanImage& image,
                                       const reports::ReportAddress& address, Day on);

struct WorkbookFile {
  std::string name{};
  std::string bytes{};
};
/// The workbook to fill without connection. `on`: the day of the image.
Result<WorkbookFile> download_workbook(const Context& context, const timon::boards::PlanImage& image,
                                       const reports::ReportAddress& address, Day on, const DrawWorkbook& draw);

}  // namespace timon::usecases::documents
