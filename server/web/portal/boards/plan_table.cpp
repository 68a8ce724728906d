#include "web/portal/boards/plan_table.hpp"

#include "domain/boards/results.hpp"

namespace timon::portal {

using guard::Table;
using guard::TableFigure;
using timon::boards::FigureName;
using timon::boards::Row;

namespace {

enum class Said { AsCodes, InWords };

void add_row(Table& table, const JudgedPlan& plan, Row row, Said said) {
  const auto& element = plan.image.element(row);
  const auto path = plan.image.path(row);
  const auto office = plan.image.responsible_office(row);
  const auto* found = office ? plan.image.office(*office) : nullptr;
  const auto& figures = plan.board.figures(row);
  const auto exact = [&](FigureName name) { return TableFigure{plan.board.exact_text(row, name)}; };
  const auto word = [&](const char* prefix, const auto& code) {
    return said == Said::InWords ? table.word(prefix, code) : std::string(name_of(code));
  };
  const bool has_none = timon::boards::has_no_result(plan.image, row);
  table.row(element.code, path.size() > 1 ? plan.image.element(path[path.size() - 2]).code : "",
            word("staff.kind.", plan.image.kind(row)), plan.image.level(row).name, element.name,
            found ? found->name : "", exact(FigureName::Planned), exact(FigureName::Reported),
            exact(FigureName::Verified), exact(FigureName::Compliance), word("staff.light.", figures.light.light),
            word("staff.basis.", figures.basis), plan.board.on(),
            TableFigure{said == Said::InWords ? table.word("table.", has_none ? "yes" : "no")
                                              : std::string(has_none ? "true" : "false")});
}

guard::TableFilters filters_of(const JudgedPlan& plan, const PlanQuery& query, const Catalogue& words) {
  const auto* office = query.office ? plan.image.office(*query.office) : nullptr;
  return {{"plan", plan.image.plan().name},
          {"on", plan.board.on().text()},
          {"kind", query.lists_goals() ? words.text("staff.kind.goal") : ""},
          {"office", office ? office->name : query.office_text},
          {"light", query.light ? words.text("staff.light." + std::string(name_of(*query.light))) : ""},
          {"search", query.search_text}};
}

}  // namespace

std::string table_address(const Addresses& addresses, std::string_view plan, guard::TableFormat format) {
  auto address = addresses.table(plan);  // of the CSV
  return address.substr(0, address.rfind('.') + 1) + std::string(name_of(format));
}

Result<http::Response> plan_table(const http::Request& request, guard::TableFormat format, const JudgedPlan& plan,
                                  const PlanQuery& query, const Catalogue& words) {
  const auto said = format == guard::TableFormat::Csv ? Said::AsCodes : Said::InWords;
  Table table(request, format, words, "elements",
              {"code", "parent", "kind", "level", "name", "office", "planned", "reported", "verified", "compliance",
               "light", "basis", "on", "no_result"},
              filters_of(plan, query, words),
              said == Said::AsCodes ? guard::Headings::AsNamed : guard::Headings::InWords);
  const auto filter = query.filter();
  for (Row row = 0; row < plan.image.size(); ++row)
    if (!query.lists_goals() || timon::boards::passes(filter, plan.image, plan.board, row))
      add_row(table, plan, row, said);
  return table.answer(plan.image.plan().code + "-" + plan.board.on().text());
}

}  // namespace timon::portal
