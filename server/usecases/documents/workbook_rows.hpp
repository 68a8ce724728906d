#pragma once
// What a pre-filled workbook says when it comes back: first whether it still is the workbook that was made, then each
// of its rows, with everything that cannot be read in it.

#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "formats/workbook/workbook.hpp"
#include "usecases/documents/report_workbook.hpp"

namespace timon::usecases::documents {

/// The first sheet that is gone (`workbook_sheet_missing`) or locked cell that is another (`workbook_altered`, with the
/// place and both texts). A measure is not looked at here: in another one, the row alone is refused.
std::optional<Error> refusal_of_structure(const formats::workbook::Workbook& file, const formats::forms::Form& form,
                                          const ReportWorkbook& workbook);

struct WorkbookRow {
  std::string name{};  ///< as in the seal; empty for a row that is none of this report's
  std::string sheet{};
  std::uint32_t row = 0;
  std::optional<WorkbookLine> asked{};  ///< of a line
  timon::reports::ReportLine line{};
  std::string words{};
  std::vector<timon::people::OfficeId> offices{};
  std::vector<FieldError> refusals{};
};

/// In the order of the sheets. `form`: the workbook as it would be made now, which names the choices.
std::vector<WorkbookRow> read_rows(const formats::workbook::Workbook& file, const formats::forms::Form& form,
                                   const ReportWorkbook& workbook);

}  // namespace timon::usecases::documents
