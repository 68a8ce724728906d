#include "web/portal/boards/element_table.hpp"

namespace timon::portal {

using guard::Table;
using timon::boards::Row;
using usecases::boards::FoundElement;

namespace {

const indicators::Indicator* indicator_of(const JudgedPlan& plan, Row row, std::int64_t subject) {
  const auto& tree = plan.image.tree();
  for (Row leaf = tree.first_leaf[row]; leaf < tree.first_leaf[row + 1]; ++leaf)
    if (const auto* its = plan.image.indicator_of_leaf(leaf); its != nullptr && its->id.value == subject) return its;
  return nullptr;
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

}  // namespace

std::optional<ElementFile> element_file(const http::Request& request) {
  const auto format = parse_name<guard::TableFormat>(request.query_value("formato").value_or(""));
  const auto name = request.query_value("tabla").value_or("");
  if (!format) return std::nullopt;
  if (const auto which = parse_name<ElementTable>(name)) return ElementFile{*format, *which};
  if (const auto which = parse_name<MoneyTable>(name)) return ElementFile{*format, *which};
  return std::nullopt;
}

std::vector<TableLink> element_files(const JudgedPlan& plan, const FoundElement& found,
                                     const EvidenceOfElement& evidence, const Catalogue& words) {
  const Row row = found.opened.row;
  const auto page = Addresses(words.language()).element(plan.key, plan.image.element(row).code);
  std::vector<TableLink> links;
  const auto offer = [&](const char* title, ElementTable which, bool is_there) {
    if (is_there) links.push_back(table_link(plan, page, title, name_of(which), words));
  };
  using enum ElementTable;
  offer("element_values", Values, !found.facts.empty());
  offer("evidence", Evidence, !evidence.empty());
  for (const auto which : {MoneyTable::Stages, MoneyTable::Parts})
    if (has_rows(plan, row, which)) links.push_back(table_link(plan, page, title_of(which), name_of(which), words));
  return links;
}

Result<http::Response> element_table(const http::Request& request, const ElementFile& file, const JudgedPlan& plan,
                                     const FoundElement& found, const EvidenceOfElement& evidence,
                                     const Catalogue& words) {
  const Row row = found.opened.row;
  if (const auto* money = std::get_if<MoneyTable>(&file.which))
    return money_table(request, file.format, *money, plan, row, words);
  const auto which = std::get<ElementTable>(file.which);
  const auto& element = plan.image.element(row);
  const guard::TableFilters filters{
      {"plan", plan.image.plan().name}, {"element", element.code + " " + element.name}, {"on", plan.board.on().text()}};
  const auto answered = [&](const char* title, std::initializer_list<const char*> columns, const auto& fill) {
    Table table(request, file.format, words, title, columns, filters);
    fill(table);
    return table.answer(plan.image.plan().code + "-" + element.code + "-" + std::string(name_of(which)));
  };
  if (which == ElementTable::Evidence)
    return answered("evidence", {"file_name", "bytes", "backed", "attached_at"},
                    [&](Table& table) { add_evidence(table, evidence); });
  return answered("element_values",
                  {"indicator_code", "indicator_name", "measure", "period", "start_on", "end_on", "fact", "value",
                   "numerator", "denominator", "note", "post", "recorded_at"},
                  [&](Table& table) { add_values(table, plan, found); });
}

}  // namespace timon::portal
