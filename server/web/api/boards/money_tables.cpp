#include "web/api/boards/money_tables.hpp"

#include <algorithm>

namespace timon::api::boards {
namespace {

Result<Response> row_table(Table table, const std::vector<MoneyRowView>& rows, const std::string& file) {
  for (const auto& its : rows)
    table.row(its.element.code, its.element.level, its.element.name, its.office_name, its.in_force, its.spent,
              its.gap.financial, its.gap.physical, its.gap.points, table.word("staff.money.gap.", its.gap.kind));
  return table.answer(file);
}

/// Each stage in the year of the day, and since the plan began.
Result<Response> stage_table(Table table, const MoneyFiguresView& figures, const std::string& file) {
  for (const auto& its : figures.to_date.stages) {
    const auto of_year = std::ranges::find(figures.of_year.stages, its.stage, &StageSumView::stage);
    const auto year = of_year == figures.of_year.stages.end() ? StageSumView{} : *of_year;
    table.row(table.word("staff.money.stages.", its.stage), year.amount, year.share, its.amount, its.share);
  }
  return table.answer(file);
}

Result<Response> source_table(Table table, const std::vector<SourceSumView>& sources, const std::string& file) {
  for (const auto& its : sources)
    for (const auto& stage : its.sum.stages)
      table.row(its.source, its.sum.in_force, table.word("staff.money.stages.", stage.stage), stage.amount,
                stage.share);
  return table.answer(file);
}

Result<Response> finding_table(Table table, const std::vector<FindingView>& findings, const std::string& file) {
  for (const auto& its : findings) table.row(its.element.code, its.element.name, its.sentence);
  return table.answer(file);
}

/// A row for each stage of each line: what counts now.
Result<Response> line_table(Table table, const ElementMoneyView& view, const std::string& file) {
  for (const auto& line : view.lines)
    for (const auto& its : line.counting)
      table.row(line.year, line.source, line.classifier, line.is_total, line.in_force,
                table.word("staff.money.stages.", its.stage), its.amount);
  return table.answer(file);
}

Result<Response> amount_table(Table table, const ElementMoneyView& view, const std::string& file) {
  for (const auto& its : view.amounts) {
    const auto line = std::ranges::find(view.lines, its.line, &MoneyLineView::id);
    const auto of = line == view.lines.end() ? MoneyLineView{} : *line;
    table.row(of.year, of.source, of.classifier, its.period, table.word("staff.money.stages.", its.stage), its.amount,
              its.is_current, its.note, its.correction_reason, its.person_name, its.recorded_at);
  }
  return table.answer(file);
}

}  // namespace

Result<Response> money_table(const Request& request, TableFormat format, MoneyTable which, const std::string& plan,
                             const MoneyView& view, const Catalogue& catalogue) {
  using enum MoneyTable;
  const guard::TableFilters filters{{"plan", plan},
                                    {"on", view.on.text()},
                                    {"under", view.under ? view.under->code + " " + view.under->name : ""},
                                    {"currency", view.settings ? view.settings->currency : ""}};
  const std::string file = "money-" + std::string(name_of(which)) + "-" + view.plan.text() + "-" + view.on.text();
  const auto begun = [&](const char* name, std::initializer_list<const char*> columns) {
    return Table(request, format, catalogue, name, columns, filters);
  };
  if (which == Stages)
    return stage_table(begun("money_stages", {"stage", "of_year", "share_of_year", "to_date", "share_to_date"}),
                       view.figures, file);
  if (which == Sources)
    return source_table(begun("money_sources", {"fund", "in_force", "stage", "amount", "share_to_date"}), view.sources,
                        file);
  if (which == Findings)
    return finding_table(begun("money_findings", {"code", "name", "finding"}), view.findings, file);
  return row_table(
      begun(which == Rows ? "money" : "money_attention",
            {"code", "level", "name", "office", "in_force", "spent", "financial", "physical", "points", "gap"}),
      which == Rows ? view.rows : view.attention, file);
}

Result<Response> element_money_table(const Request& request, TableFormat format, ElementMoneyTable which,
                                     const ElementMoneyView& view, const Catalogue& catalogue) {
  const guard::TableFilters filters{{"element", view.element.code + " " + view.element.name},
                                    {"on", view.on.text()},
                                    {"currency", view.settings ? view.settings->currency : ""}};
  const std::string file = "money-" + std::string(name_of(which)) + "-" + view.element.id.text();
  if (which == ElementMoneyTable::Lines)
    return line_table({request,
                       format,
                       catalogue,
                       "money_lines",
                       {"year", "fund", "classifier", "is_total", "in_force", "stage", "amount"},
                       filters},
                      view, file);
  return amount_table({request,
                       format,
                       catalogue,
                       "money_amounts",
                       {"year", "fund", "classifier", "period", "stage", "amount", "in_effect", "note",
                        "correction_reason", "person", "recorded_at"},
                       filters},
                      view, file);
}

}  // namespace timon::api::boards
