#include "web/api/mandates/mandate_tables.hpp"

namespace timon::api::mandates {
namespace {

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const auto& text : texts) all += (all.empty() ? "" : "; ") + text;
  return all;
}

/// The code of what an entry hangs below; empty at the top.
template <class Entry>
std::string code_above(const std::vector<Entry>& entries, const Entry& entry) {
  for (const auto& other : entries)
    if (other.id == entry.parent) return other.code;
  return {};
}

Result<Response> element_table(Table table, const CoverageView& view, const std::string& file) {
  for (const auto& one : view.elements)
    table.row(one.code, one.level, one.name, one.office, table.word("table.alignment.", one.alignment),
              joined(one.entries));
  return table.answer(file);
}

Result<Response> entry_table(Table table, const CoverageView& view, const std::string& file) {
  for (const auto& mandate : view.mandates)
    for (const auto& entry : mandate.entries)
      table.row(mandate.code, mandate.title, entry.code, code_above(mandate.entries, entry), entry.name, entry.goals);
  return table.answer(file);
}

Result<Response> count_table(Table table, const std::vector<CoverageCountView>& counts, const std::string& file) {
  for (const auto& one : counts) table.row(one.name, one.own, one.above, one.none);
  return table.answer(file);
}

}  // namespace

Result<Response> mandate_table(const Request& request, TableFormat format, const std::vector<MandateView>& mandates,
                               const Catalogue& catalogue) {
  Table table(request, format, catalogue, "mandates",
              {"mandate", "title", "kind", "year", "source", "code", "above", "name"}, {});
  for (const auto& mandate : mandates)
    for (const auto& entry : mandate.entries)
      table.row(mandate.code, mandate.title, table.word("staff.mandates.kind.", mandate.kind), mandate.year,
                mandate.source, entry.code, code_above(mandate.entries, entry), entry.name);
  return table.answer("mandates");
}

Result<Response> coverage_table(const Request& request, TableFormat format, CoverageTable which,
                                const std::string& plan, const CoverageView& view, const Catalogue& catalogue) {
  const guard::TableFilters filters{{"plan", plan}};
  const std::string file = "coverage-" + std::string(name_of(which));
  const auto begun = [&](const char* name, std::initializer_list<const char*> columns) {
    return Table(request, format, catalogue, name, columns, filters);
  };
  if (which == CoverageTable::Entries)
    return entry_table(begun("coverage_entries", {"mandate", "title", "code", "above", "name", "goals"}), view, file);
  if (which == CoverageTable::Levels)
    return count_table(begun("coverage_levels", {"level", "aligned", "aligned_above", "unaligned"}), view.levels, file);
  if (which == CoverageTable::Offices)
    return count_table(begun("coverage_offices", {"office", "aligned", "aligned_above", "unaligned"}), view.offices,
                       file);
  return element_table(begun("coverage", {"code", "level", "name", "office", "alignment", "aligned_with"}), view, file);
}

}  // namespace timon::api::mandates
