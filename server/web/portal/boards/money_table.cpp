#include "web/portal/boards/money_table.hpp"

#include <algorithm>

#include "usecases/boards/show_money.hpp"

namespace timon::portal {

using guard::Table;
using timon::boards::Row;

namespace {

std::optional<Hundredths> rounded(const std::optional<Rational>& value) {
  const auto units = value ? value->rounded(Hundredths::scale) : std::nullopt;
  return units ? std::optional(Hundredths{*units}) : std::nullopt;
}

bool has_money(const JudgedPlan& plan, std::optional<Row> row) {
  const Row first = row.value_or(0);
  const Row last = row ? plan.image.tree().end[first] : plan.image.size();
  return plan.image.budget().settings && plan.money.until && !plan.image.money().lines(first, last).empty();
}

std::vector<Row> parts_with_money(const JudgedPlan& plan, std::optional<Row> row) {
  std::vector<Row> parts;
  for (const Row part : row ? plan.image.children(*row) : plan.image.roots())
    if (has_money(plan, part)) parts.push_back(part);
  return parts;
}

void add_stages(Table& table, const JudgedPlan& plan, std::optional<Row> row) {
  const auto figures = row ? usecases::boards::figures_at(plan.money, *row) : plan.money.board->totals();
  for (const auto stage : timon::budgets::all_stages)
    if (const auto told = figures.to_date.amount(stage))
      table.row(table.word("portal.money_stage_", stage), *told, rounded(figures.to_date.share(stage)));
}

void add_parts(Table& table, const JudgedPlan& plan, std::optional<Row> row) {
  for (const Row part : parts_with_money(plan, row)) {
    const auto figures = usecases::boards::figures_at(plan.money, part);
    const auto& element = plan.image.element(part);
    table.row(element.code, element.name, figures.to_date.in_force.value(), rounded(figures.gap.compared.financial),
              rounded(figures.gap.compared.physical), rounded(figures.gap.points),
              table.word("portal.money_gap_", figures.gap.kind));
  }
}

}  // namespace

const char* title_of(MoneyTable which) { return which == MoneyTable::Stages ? "money_stages" : "money"; }

bool has_rows(const JudgedPlan& plan, std::optional<Row> row, MoneyTable which) {
  return has_money(plan, row) && (which == MoneyTable::Stages || !parts_with_money(plan, row).empty());
}

Result<http::Response> money_table(const http::Request& request, guard::TableFormat format, MoneyTable which,
                                   const JudgedPlan& plan, std::optional<Row> row, const Catalogue& words) {
  if (!has_money(plan, row)) return not_found();
  const auto* element = row ? &plan.image.element(*row) : nullptr;
  const guard::TableFilters filters{{"plan", plan.image.plan().name},
                                    {"element", element ? element->code + " " + element->name : ""},
                                    {"on", plan.board.on().text()},
                                    {"currency", plan.image.budget().settings->currency}};
  const auto name = plan.image.plan().code + (element ? "-" + element->code : "") + "-" + std::string(name_of(which));
  const auto answered = [&](std::initializer_list<const char*> columns, const auto& fill) {
    Table table(request, format, words, title_of(which), columns, filters);
    fill(table, plan, row);
    return table.answer(name);
  };
  return which == MoneyTable::Stages
             ? answered({"stage", "to_date", "share_to_date"}, add_stages)
             : answered({"code", "name", "in_force", "financial", "physical", "points", "gap"}, add_parts);
}

}  // namespace timon::portal
