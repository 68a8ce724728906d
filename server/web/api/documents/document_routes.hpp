#pragma once
// Printed documents of a report: made, listed, fetched, and their signed scans, by their code.

#include <functional>

#include "usecases/boards/plan_memory.hpp"
#include "usecases/documents/report_sheet.hpp"
#include "web/guard/route.hpp"
#include "web/guard/site_address.hpp"

namespace timon::api::documents {

/// Sets the pages of a report for the address that the site is known by ("https://timon.example"); empty: none is.
using DrawReport = std::function<std::string(const usecases::documents::ReportSheet&, const std::string& origin)>;

/// What is referred to outlives the routes.
guard::Routes document_routes(usecases::boards::PlanMemory& memory, const guard::SiteAddress& site, DrawReport draw);

}  // namespace timon::api::documents
