#pragma once
// What the page of an element shows in tables, as files to keep: values, evidence, money. Posts and never persons.

#include "usecases/boards/find_element.hpp"
#include "web/guard/tables.hpp"
#include "web/portal/boards/evidence_section.hpp"
#include "web/portal/boards/plan_summary.hpp"

namespace timon::portal {

enum class ElementTable { Values, Evidence, Money, Parts };
constexpr auto names_of(ElementTable) {
  using enum ElementTable;
  return std::to_array<Name<ElementTable>>(
      {{Values, "valores"}, {Evidence, "evidencias"}, {Money, "dinero"}, {Parts, "partes"}});
}

/// By `formato` and `tabla` of the query; nothing: the page is wanted.
struct ElementFile {
  guard::TableFormat format{};
  ElementTable which{};
};
std::optional<ElementFile> element_file(const http::Request& request);

struct ElementFileLink {
  std::string name, csv_address, xlsx_address;
};
BOOST_DESCRIBE_STRUCT(ElementFileLink, (), (name, csv_address, xlsx_address))

/// One for each table that has rows.
std::vector<ElementFileLink> element_files(const JudgedPlan& plan, const usecases::boards::FoundElement& found,
                                           const EvidenceOfElement& evidence, const Catalogue& words);

Result<http::Response> element_table(const http::Request& request, const ElementFile& file, const JudgedPlan& plan,
                                     const usecases::boards::FoundElement& found, const EvidenceOfElement& evidence,
                                     const Catalogue& words);

}  // namespace timon::portal
