#pragma once
// Pre-filled workbooks of reports: downloaded for one office or for all, and brought back.

#include "usecases/boards/plan_memory.hpp"
#include "usecases/documents/report_workbook.hpp"
#include "web/guard/route.hpp"

namespace timon::api::documents {

guard::Routes workbook_routes(usecases::boards::PlanMemory& memory, usecases::documents::DrawWorkbook draw);

}  // namespace timon::api::documents
