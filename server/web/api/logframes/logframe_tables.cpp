#include "web/api/logframes/logframe_tables.hpp"

#include <algorithm>

namespace timon::api::logframes {
namespace {

std::string level_of(const Table& table, const LogframeRowView& row) {
  return row.level ? table.word("staff.logframe.level.", *row.level) : table.word("staff.logframe.", "none");
}

/// A row for each indicator, and one for what has none.
Result<Response> row_table(Table table, const LogframeView& view, const std::string& file) {
  for (const auto& row : view.rows) {
    for (const auto& its : row.indicators)
      table.row(level_of(table, row), row.code, row.name, row.assumptions, its.code, its.name, its.formula,
                table.word("staff.frequency.", its.frequency), table.word("staff.dimension.", its.dimension), its.means,
                its.met, its.asked);
    const std::string none;
    if (row.indicators.empty())
      table.row(level_of(table, row), row.code, row.name, row.assumptions, none, none, none, none, none, none, none,
                none);
  }
  return table.answer("logframe-" + file);
}

Result<Response> fault_table(Table table, const LogframeView& view, const std::string& file) {
  for (const auto& fault : view.faults) {
    const auto row =
        std::ranges::find_if(view.rows, [&](const auto& its) { return fault.element == std::optional(its.id); });
    const auto of = row == view.rows.end() ? LogframeRowView{} : *row;
    const auto indicator =
        std::ranges::find_if(of.indicators, [&](const auto& its) { return fault.indicator == std::optional(its.id); });
    table.row(of.code, of.name, indicator == of.indicators.end() ? std::string() : indicator->name,
              table.word("staff.logframe.fault.", fault.code));
  }
  return table.answer("logframe-faults-" + file);
}

}  // namespace

Result<Response> logframe_table(const Request& request, TableFormat format, LogframeTable which,
                                timon::plans::ElementId initiative, const LogframeView& view,
                                const Catalogue& catalogue) {
  const auto its = std::ranges::find(view.rows, initiative, &LogframeRowView::id);
  const guard::TableFilters filters{{"plan", view.plan_name},
                                    {"element", its == view.rows.end() ? "" : its->code + " " + its->name}};
  if (which == LogframeTable::Faults)
    return fault_table(
        {request, format, catalogue, "logframe_faults", {"code", "name", "indicator_name", "missing"}, filters}, view,
        initiative.text());
  return row_table({request,
                    format,
                    catalogue,
                    "logframe",
                    {"logframe_level", "code", "narrative", "assumptions", "indicator_code", "indicator_name",
                     "formula", "frequency", "dimension", "means", "criteria_met", "criteria_asked"},
                    filters},
                   view, initiative.text());
}

}  // namespace timon::api::logframes
