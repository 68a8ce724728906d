#pragma once
// The tables of the pages of money as files.

#include "web/api/boards/money_view.hpp"
#include "web/api/tables.hpp"

namespace timon::api::boards {

/// Of a plan, or of what stands below one of its elements.
enum class MoneyTable { Rows, Attention, Stages, Sources, Findings };
constexpr auto names_of(MoneyTable) {
  using enum MoneyTable;
  return std::to_array<Name<MoneyTable>>(
      {{Rows, "rows"}, {Attention, "attention"}, {Stages, "stages"}, {Sources, "sources"}, {Findings, "findings"}});
}
Result<Response> money_table(const Request& request, TableFormat format, MoneyTable which, const std::string& plan,
                             const MoneyView& view, const Catalogue& catalogue);

/// Of one element: its budget lines, or every amount that was told of them.
enum class ElementMoneyTable { Lines, Amounts };
constexpr auto names_of(ElementMoneyTable) {
  using enum ElementMoneyTable;
  return std::to_array<Name<ElementMoneyTable>>({{Lines, "lines"}, {Amounts, "amounts"}});
}
Result<Response> element_money_table(const Request& request, TableFormat format, ElementMoneyTable which,
                                     const ElementMoneyView& view, const Catalogue& catalogue);

}  // namespace timon::api::boards
