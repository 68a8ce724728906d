#include "web/api/reports/matrix_table.hpp"

namespace timon::api::reports {

Table begin_matrix_table(const Request& request, TableFormat format, const Catalogue& catalogue,
                         const guard::TableFilters& filters) {
  return {request,
          format,
          catalogue,
          "reports",
          {"plan", "office", "period", "open_on", "close_on", "state", "standing", "reopened_until", "asked", "told",
           "observations", "unanswered"},
          filters};
}

void add_matrix(Table& table, const timon::boards::PlanImage& plan, const usecases::reports::ReportMatrix& matrix) {
  for (const auto& row : matrix.rows)
    for (std::size_t place = 0; place < row.cells.size(); ++place) {
      const auto& cell = row.cells[place];
      if (cell.count.asked == 0 && !cell.report) continue;
      const auto& period = *matrix.periods[place];
      const auto window = plan.window(period);
      table.row(plan.plan().name, row.office->name, period.name, window.open_on, window.close_on,
                cell.report ? table.word("staff.report_state.", cell.report->state) : "",
                cell.standing ? table.word("staff.standing.", name_of(cell.standing->state),
                                           {{"days", std::to_string(cell.standing->days_late)}})
                              : "",
                cell.reopened_until, cell.count.asked, cell.count.told, cell.observations, cell.unanswered);
    }
}

}  // namespace timon::api::reports
