#include "web/portal/boards/element_table.hpp"

#include <algorithm>

#include "usecases/boards/show_money.hpp"

namespace timon::portal {

using guard::Table;
using timon::boards::Row;
using usecases::boards::FoundElement;

namespace {

std::optional<Hundredths> rounded(const std::optional<Rational>& value) {
  const auto units = value ? value->rounded(Hundredths::scale) : std::nullopt;
  return units ? std::optional(Hundredths{*units}) : std::nullopt;
}

const indicators::Indicator* indicator_of(const JudgedPlan& plan, Row row, std::int64_t subject) {
  const auto& tree = plan.image.tree();
  for (Row leaf = tree.first_leaf[row]; leaf < tree.first_leaf[row + 1]; ++leaf)
    if (const auto* its = plan.image.indicator_of_leaf(leaf); its != nullptr && its->id.value == subject) return its;
  return nullptr;
}

bool has_money(const JudgedPlan& plan, Row row) {
  return plan.image.budget().settings && plan.money.until &&
         !plan.image.money().lines(row, plan.image.tree().end[row]).empty();
}

std::vector<Row> parts_with_money(const JudgedPlan& plan, Row row) {
  std::vector<Row> parts;
  for (const Row part : plan.image.children(row))
    if (has_money(plan, part)) parts.push_back(part);
  return parts;
}

void add_values(Table& table, const JudgedPlan& plan, const FoundElement& found) {
  for (const auto& listed : found.facts) {
    const auto* period = plan.image.period(listed.fact.period_id);
    if (period == nullptr) continue;
    const auto& fact = listed.fact;
    const auto* its = indicator_of(plan, found.opened.row, fact.subject_id);
    const auto* measure = its && its->measure_id ? plan.image.measure(*its->measure_id) : nullptr;
    table.row(its ? its->code : "", its ? its->name : table.word("portal.", "own_progress"),
              measure ? measure->name : "", period->name, period->start_on, period->end_on,
              table.word("staff.fact.", fact.kind), fact.value, fact.numerator, fact.denominator, fact.note,
              listed.person_post, fact.recorded_at);
  }
}

void add_evidence(Table& table, const EvidenceOfElement& evidence) {
  for (const auto& one : evidence) {
    const auto backed = "evidence_" + std::string(name_of(one.evidence.backed));
    table.row(one.evidence.name, one.size_bytes, table.word("portal.", backed, {{"period", one.period_code}}),
              one.evidence.attached_at);
  }
}

void add_stages(Table& table, const JudgedPlan& plan, Row row) {
  const auto figures = usecases::boards::figures_at(plan.money, row);
  for (const auto stage : timon::budgets::all_stages)
    if (const auto told = figures.to_date.amount(stage))
      table.row(table.word("portal.money_stage_", stage), *told, rounded(figures.to_date.share(stage)));
}

void add_parts(Table& table, const JudgedPlan& plan, Row row) {
  for (const Row part : parts_with_money(plan, row)) {
    const auto figures = usecases::boards::figures_at(plan.money, part);
    const auto& element = plan.image.element(part);
    table.row(element.code, element.name, figures.to_date.in_force.value(), rounded(figures.gap.compared.financial),
              rounded(figures.gap.compared.physical), rounded(figures.gap.points),
              table.word("portal.money_gap_", figures.gap.kind));
  }
}

const char* title_of(ElementTable which) {
  using enum ElementTable;
  return which == Values     ? "element_values"
         : which == Evidence ? "evidence"
         : which == Money    ? "money_stages"
                             : "money";
}

}  // namespace

std::optional<ElementFile> element_file(const http::Request& request) {
  const auto format = parse_name<guard::TableFormat>(request.query_value("formato").value_or(""));
  const auto which = parse_name<ElementTable>(request.query_value("tabla").value_or(""));
  return format && which ? std::optional(ElementFile{*format, *which}) : std::nullopt;
}

std::vector<ElementFileLink> element_files(const JudgedPlan& plan, const FoundElement& found,
                                           const EvidenceOfElement& evidence, const Catalogue& words) {
  const Row row = found.opened.row;
  const auto page = Addresses(words.language()).element(plan.key, plan.image.element(row).code);
  std::vector<ElementFileLink> links;
  const auto offer = [&](ElementTable which, bool has_rows) {
    if (!has_rows) return;
    const auto of = [&](guard::TableFormat format) {
      return with_query(
          page,
          {{"al", plan.chosen_day}, {"tabla", std::string(name_of(which))}, {"formato", std::string(name_of(format))}});
    };
    links.push_back({words.text(std::string("table.") + title_of(which)), of(guard::TableFormat::Csv),
                     of(guard::TableFormat::Xlsx)});
  };
  using enum ElementTable;
  offer(Values, !found.facts.empty());
  offer(Evidence, !evidence.empty());
  offer(Money, has_money(plan, row));
  offer(Parts, has_money(plan, row) && !parts_with_money(plan, row).empty());
  return links;
}

Result<http::Response> element_table(const http::Request& request, const ElementFile& file, const JudgedPlan& plan,
                                     const FoundElement& found, const EvidenceOfElement& evidence,
                                     const Catalogue& words) {
  using enum ElementTable;
  const Row row = found.opened.row;
  const auto& element = plan.image.element(row);
  const bool is_money = file.which == Money || file.which == Parts;
  if (is_money && !has_money(plan, row)) return not_found();
  const guard::TableFilters filters{{"plan", plan.image.plan().name},
                                    {"element", element.code + " " + element.name},
                                    {"on", plan.board.on().text()},
                                    {"currency", is_money ? plan.image.budget().settings->currency : ""}};
  const auto begun = [&](std::initializer_list<const char*> columns) {
    return Table(request, file.format, words, title_of(file.which), columns, filters);
  };
  const auto ended = [&](Table table, const auto& fill) {
    fill(table);
    return table.answer(plan.image.plan().code + "-" + element.code + "-" + std::string(name_of(file.which)));
  };
  switch (file.which) {
    case Values:
      return ended(begun({"indicator_code", "indicator_name", "measure", "period", "start_on", "end_on", "fact",
                          "value", "numerator", "denominator", "note", "post", "recorded_at"}),
                   [&](Table& table) { add_values(table, plan, found); });
    case Evidence:
      return ended(begun({"file_name", "bytes", "backed", "attached_at"}),
                   [&](Table& table) { add_evidence(table, evidence); });
    case Money:
      return ended(begun({"stage", "to_date", "share_to_date"}), [&](Table& table) { add_stages(table, plan, row); });
    case Parts:
      break;
  }
  return ended(begun({"code", "name", "in_force", "financial", "physical", "points", "gap"}),
               [&](Table& table) { add_parts(table, plan, row); });
}

}  // namespace timon::portal
