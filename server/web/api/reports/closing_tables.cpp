#include "web/api/reports/closing_tables.hpp"

#include <algorithm>

namespace timon::api::reports {

Result<Response> closing_table(const Request& request, TableFormat format, const ClosingsView& view,
                               const Catalogue& catalogue) {
  Table table(request, format, catalogue, "closings",
              {"period", "start_on", "end_on", "period_life", "closed_on", "closed_by", "without_report",
               "reopened_for", "corrections"},
              {{"plan", view.plan.name}, {"on", view.today.text()}});
  for (const auto& its : view.items) {
    std::string missing, reopened;
    for (const auto& one : its.missing) missing += (missing.empty() ? "" : "; ") + one.office.name;
    for (const auto& one : its.reopenings)
      reopened += (reopened.empty() ? "" : "; ") + one.office.name + ": " + one.reason;
    table.row(its.name, its.start_on, its.end_on, table.word("staff.period_state.", its.state), its.closed_on,
              its.closed_by, missing, reopened, std::ranges::count(its.snapshots, true, &SnapshotView::is_correction));
  }
  return table.answer("periods-" + view.plan.id.text());
}

Result<Response> snapshot_table(const Request& request, TableFormat format, const ShownSnapshotView& view,
                                const Catalogue& catalogue) {
  const auto number = std::to_string(view.number);
  Table table(request, format, catalogue, "snapshot",
              {"code", "indicator_code", "name", "planned", "reported", "verified", "compliance", "light", "basis",
               "planned_value", "reported_value", "verified_value"},
              {{"plan", view.plan.name},
               {"period", view.period},
               {"snapshot", number},
               {"on", view.on.text()},
               {"hash", view.hash}});
  for (const auto& its : view.items)
    table.row(its.code, its.indicator, its.name, its.planned, its.reported, its.verified, its.compliance,
              table.word("staff.light.", its.light), table.word("staff.basis.", its.basis),
              TableFigure{its.planned_value}, TableFigure{its.reported_value}, TableFigure{its.verified_value});
  return table.answer(view.plan.code + "-" + view.period + "-" + number);
}

Result<Response> restatement_table(const Request& request, TableFormat format, const timon::plans::Plan& plan,
                                   const std::vector<RestatementView>& items, const Catalogue& catalogue) {
  Table table(request, format, catalogue, "restatements",
              {"period", "snapshot", "restated_on", "office", "reason", "code", "indicator_code", "name", "figure",
               "before", "after"},
              {{"plan", plan.name}});
  for (const auto& its : items)
    for (const auto& figure : its.figures) {
      const auto said = [&](const std::optional<std::string>& value) {
        const bool is_light = figure.figure == "light" && value;
        return TableFigure{is_light ? table.word("staff.light.", *value) : value};
      };
      table.row(its.period_name, its.number, its.on, its.office, its.reason, its.code, its.indicator, its.name,
                table.word("staff.restated.", figure.figure), said(figure.before), said(figure.after));
    }
  return table.answer(plan.code + "-restatements");
}

}  // namespace timon::api::reports
