#pragma once
// What the page of an element shows in tables, as files to keep: values, evidence, money. Posts and never persons.

#include <variant>

#include "usecases/boards/find_element.hpp"
#include "web/portal/boards/evidence_section.hpp"
#include "web/portal/boards/money_table.hpp"
#include "web/portal/boards/table_links.hpp"

namespace timon::portal {

/// Beside those of its money.
enum class ElementTable { Values, Evidence };
constexpr auto names_of(ElementTable) {
  using enum ElementTable;
  return std::to_array<Name<ElementTable>>({{Values, "valores"}, {Evidence, "evidencias"}});
}

/// By `formato` and `tabla` of the query; nothing: the page is wanted.
struct ElementFile {
  guard::TableFormat format{};
  std::variant<ElementTable, MoneyTable> which{};
};
std::optional<ElementFile> element_file(const http::Request& request);

/// One for each table that has rows.
std::vector<TableLink> element_files(const JudgedPlan& plan, const usecases::boards::FoundElement& found,
                                     const EvidenceOfElement& evidence, const Catalogue& words);

Result<http::Response> element_table(const http::Request& request, const ElementFile& file, const JudgedPlan& plan,
                                     const usecases::boards::FoundElement& found, const EvidenceOfElement& evidence,
                                     const Catalogue& words);

}  // namespace timon::portal
