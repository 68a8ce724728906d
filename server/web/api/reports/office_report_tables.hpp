#pragma once
// What the report of an office for a period holds, as files to keep: its figures, its evidence, what was observed.

#include "web/api/reports/office_report_view.hpp"
#include "web/api/tables.hpp"

namespace timon::api::reports {

enum class ReportTable { Lines, Evidence, Observations };
constexpr auto names_of(ReportTable) {
  return std::to_array<Name<ReportTable>>({{ReportTable::Lines, "lines"},
                                           {ReportTable::Evidence, "evidence"},
                                           {ReportTable::Observations, "observations"}});
}

Result<Response> report_table(const Request& request, TableFormat format, ReportTable which,
                              const OfficeReportView& view, const Catalogue& catalogue);

}  // namespace timon::api::reports
