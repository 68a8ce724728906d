#pragma once
// The workbooks of a period for every office that is asked for anything, as one file: for Planning, which sends them
// where there is no connection.

#include "usecases/documents/report_workbook.hpp"

namespace timon::usecases::documents {

/// `period`: its code. For those who review in the institution. Refused: `nothing_to_report` where no office is asked.
Result<WorkbookFile> download_workbooks(const Context& context, const timon::boards::PlanImage& image,
                                        const std::string& period, Day on, const DrawWorkbook& draw);

}  // namespace timon::usecases::documents
