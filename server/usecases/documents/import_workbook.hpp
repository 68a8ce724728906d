#pragma once
// A pre-filled workbook that comes back: what would become of each of its rows, and, when that is confirmed, the draft
// that they make. Written by the same use case as the screen's report; it never delivers.

#include "domain/documents/workbook_row.hpp"
#include "domain/imports/import.hpp"
#include "usecases/documents/workbook_rows.hpp"

namespace timon::usecases::documents {

using timon::documents::RowVerdict;
using timon::imports::ImportMode;

/// Larger than any that was made; smaller than what keeps the reader busy.
inline constexpr std::size_t workbook_limit = 4UL << 20;

struct ImportWorkbook {
  reports::ReportAddress address{};
  ImportMode mode = ImportMode::DryRun;
  std::int64_t version = 0;  ///< of the report as its rows were judged; a dry run reads the one that is there
  std::string bytes{};
  Day on{};  ///< of the image
};

struct JudgedRow {
  WorkbookRow its{};
  RowVerdict verdict{};
  std::vector<FieldError> reasons{};
  // What the draft says now.
  timon::reports::ReportLine kept_line{};
  std::string kept_words{};
  std::vector<timon::people::OfficeId> kept_offices{};
};

struct ImportedWorkbook {
  std::int64_t version = 0;  ///< of the report: as it is after writing
  bool is_written = false;
  std::vector<JudgedRow> rows{};
};

/// The whole file is refused as `file: …`: what the confined reader says of it, `workbook_not_ours`,
/// `workbook_of_other_plan`, `workbook_of_other_office`, `workbook_of_other_period`, `workbook_calendar_changed`,
/// `workbook_plan_changed`, `workbook_sheet_missing`, `workbook_altered`; and, writing all or nothing,
/// `workbook_rows_refused`. `workbook_busy` (unavailable) while others are read. What the report itself refuses (state,
/// closed period, version) is refused as on the screen.
Result<ImportedWorkbook> import_workbook(const Context& context, const timon::boards::PlanImage& image,
                                         const ImportWorkbook& input, const DrawWorkbook& draw);

}  // namespace timon::usecases::documents
