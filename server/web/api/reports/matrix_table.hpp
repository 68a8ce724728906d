#pragma once
// Reports of offices by period, of one plan or of several, as a file to keep.

#include "usecases/reports/list_reports.hpp"
#include "web/api/tables.hpp"

namespace timon::api::reports {

Table begin_matrix_table(const Request& request, TableFormat format, const Catalogue& catalogue,
                         const guard::TableFilters& filters);

/// A row for each office and period that is asked for anything.
void add_matrix(Table& table, const timon::boards::PlanImage& plan, const usecases::reports::ReportMatrix& matrix);

}  // namespace timon::api::reports
