#include "web/portal/boards/plan_table.hpp"

#include "domain/boards/results.hpp"

namespace timon::portal {

using timon::boards::FigureName;
using timon::boards::Row;

namespace {

class Table {
 public:
  void add(std::string_view cell) {
    if (!is_first_) text_ += ',';
    is_first_ = false;
    if (cell.find_first_of(",\"\r\n") == cell.npos) {
      text_ += cell;
      return;
    }
    text_ += '"';
    for (const char c : cell) text_.append(c == '"' ? 2 : 1, c);
    text_ += '"';
  }
  void end_row() {
    text_ += "\r\n";
    is_first_ = true;
  }
  std::string text() && { return std::move(text_); }

 private:
  std::string text_;
  bool is_first_ = true;
};

void add_row(Table& table, const JudgedPlan& plan, Row row) {
  const auto& element = plan.image.element(row);
  const auto path = plan.image.path(row);
  const auto office = plan.image.responsible_office(row);
  const auto* found = office ? plan.image.office(*office) : nullptr;
  table.add(element.code);
  table.add(path.size() > 1 ? plan.image.element(path[path.size() - 2]).code : "");
  table.add(name_of(plan.image.kind(row)));
  table.add(plan.image.level(row).name);
  table.add(element.name);
  table.add(found ? found->name : "");
  for (const auto name : timon::boards::all_figures) table.add(plan.board.exact_text(row, name).value_or(""));
  const auto& figures = plan.board.figures(row);
  table.add(name_of(figures.light.light));
  table.add(name_of(figures.basis));
  table.add(plan.board.on().text());
  table.add(timon::boards::has_no_result(plan.image, row) ? "true" : "false");
  table.end_row();
}

}  // namespace

std::string plan_table(const JudgedPlan& plan) {
  Table table;
  for (const auto* head : {"code", "parent", "kind", "level", "name", "office", "planned", "reported", "verified",
                           "compliance", "light", "basis", "on", "no_result"})
    table.add(head);
  table.end_row();
  for (Row row = 0; row < plan.image.size(); ++row) add_row(table, plan, row);
  return std::move(table).text();
}

}  // namespace timon::portal
