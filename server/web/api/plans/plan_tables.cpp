#include "web/api/plans/plan_tables.hpp"

#include <algorithm>

namespace timon::api::plans {
namespace {

Result<Response> missing_table(Table table, const ReadinessView& view, const std::string& file) {
  for (const auto& its : view.missing)
    table.row(table.word("staff.severity_one.", its.severity), its.element_code, its.element_name, its.message);
  return table.answer("readiness-" + file);
}

/// A row for each office and axis, also where there is nothing: that is what is looked for.
Result<Response> office_axis_table(Table table, const ReadinessView& view, const std::string& file) {
  for (const auto& office : view.offices)
    for (const auto& axis : view.axes) {
      const auto cell = std::ranges::find_if(
          view.cells, [&](const auto& its) { return its.office.text() == office.id && its.axis.text() == axis.id; });
      table.row(office.code, office.name, axis.code, axis.name, cell == view.cells.end() ? 0 : cell->count);
    }
  return table.answer("offices-and-axes-" + file);
}

}  // namespace

Result<Response> plan_list_table(const Request& request, TableFormat format, const std::vector<PlanRowView>& plans,
                                 const Catalogue& catalogue) {
  Table table(request, format, catalogue, "plans", {"institution", "code", "name", "plan_state", "start_on", "end_on"},
              {});
  for (const auto& its : plans)
    table.row(its.institution_name, its.code, its.name, table.word("staff.plan.state.", its.state), its.start_on,
              its.end_on);
  return table.answer("plans");
}

Result<Response> period_table(const Request& request, TableFormat format, const std::vector<PeriodView>& periods,
                              const std::string& institution, const Catalogue& catalogue) {
  Table table(request, format, catalogue, "periods", {"period_kind", "code", "name", "start_on", "end_on"},
              {{"institution", institution}});
  for (const auto& its : periods)
    table.row(table.word("staff.frequency.", its.kind), its.code, its.name, its.start_on, its.end_on);
  return table.answer("periods");
}

Result<Response> readiness_table(const Request& request, TableFormat format, ReadinessTable which,
                                 const PlanRowView& plan, const ReadinessView& view, const Catalogue& catalogue) {
  const guard::TableFilters filters{{"plan", plan.name}, {"institution", plan.institution_name}};
  if (which == ReadinessTable::Matrix)
    return office_axis_table({request,
                              format,
                              catalogue,
                              "readiness_matrix",
                              {"office_code", "office", "axis_code", "axis", "elements"},
                              filters},
                             view, plan.id.text());
  return missing_table(
      {request, format, catalogue, "readiness", {"severity", "element_code", "element", "missing"}, filters}, view,
      plan.id.text());
}

}  // namespace timon::api::plans
