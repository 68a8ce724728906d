#include "web/api/boards/board_tables.hpp"

namespace timon::api::boards {
namespace {

std::string lights_of(const Table& table, const std::vector<LightCountView>& lights) {
  std::string said;
  for (const auto& [light, count] : lights)
    if (count > 0) said += (said.empty() ? "" : "; ") + std::to_string(count) + " " + table.word("staff.light.", light);
  return said;
}

Result<Response> part_table(Table table, const BoardView& view, const std::string& file) {
  for (const auto& row : view.rows) {
    const auto& its = row.figures;
    const auto before = row.before.value_or(BeforeView{}).compliance;
    const auto money = row.money.value_or(MoneyBriefView{});
    table.row(row.code, row.level, row.name, row.office_name, its.planned, its.reported, its.verified, its.compliance,
              table.word("staff.light.", its.light.light), table.word("staff.basis.", its.light.basis), before,
              row.goals_count, lights_of(table, row.lights), money.in_force, money.gap.financial, money.gap.physical,
              money.gap.points);
  }
  return table.answer("board-" + file);
}

Result<Response> office_table(Table table, const BoardView& view, const std::string& file) {
  for (const auto& row : view.offices) {
    const auto money = row.money.value_or(MoneyBriefView{});
    table.row(row.code, row.name, row.share, row.goals_count, lights_of(table, row.lights), row.moves.rose,
              row.moves.fell, money.in_force, money.gap.financial, money.gap.physical, money.gap.points);
  }
  return table.answer("board-offices-" + file);
}

Result<Response> result_table(Table table, const BoardView& view, const std::string& file) {
  for (const auto& its : view.results.items)
    table.row(its.code, its.name, table.word("staff.indicator_level.", its.level), its.element.code, its.element.name,
              its.office_name, its.measure_name, its.baseline, its.reached, its.target, its.figures.compliance,
              table.word("staff.light.", its.figures.light.light), table.word("staff.basis.", its.figures.light.basis));
  return table.answer("board-results-" + file);
}

}  // namespace

Result<Response> board_table(const Request& request, TableFormat format, BoardTable which, const BoardView& view,
                             const guard::TableFilters& filters, const Catalogue& catalogue) {
  const auto file = view.plan.code + "-" + view.on.text();
  const auto begun = [&](const char* name, std::initializer_list<const char*> columns) {
    return Table(request, format, catalogue, name, columns, filters);
  };
  if (which == BoardTable::Offices)
    return office_table(begun("board_offices", {"code", "office", "share", "goals", "lights", "rose", "fell",
                                                "in_force", "financial", "physical", "points"}),
                        view, file);
  if (which == BoardTable::Results)
    return result_table(
        begun("board_results", {"indicator_code", "indicator_name", "indicator_level", "element_code", "element",
                                "office", "measure", "baseline", "reached", "target", "compliance", "light", "basis"}),
        view, file);
  return part_table(
      begun("board", {"code", "level", "name", "office", "planned", "reported", "verified", "compliance", "light",
                      "basis", "compliance_before", "goals", "lights", "in_force", "financial", "physical", "points"}),
      view, file);
}

}  // namespace timon::api::boards
