#pragma once
// Printed documents of a report: made, listed, fetched, and their signed scans, by their code.

#include <functional>

#include "usecases/boards/plan_memory.hpp"
#include "usecases/documents/report_sheet.hpp"
#include "web/guard/route.hpp"

namespace timon::api::documents {

/// Sets the pages of a report for the address by which the server is reached ("https://timon.example").
using DrawReport = std::function<std::string(const usecases::documents::ReportSheet&, const std::string& origin)>;

guard::Routes document_routes(usecases::boards::PlanMemory& memory, DrawReport draw);

}  // namespace timon::api::documents
