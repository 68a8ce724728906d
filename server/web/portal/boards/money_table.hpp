#pragma once
// What the money section of a page shows in tables, as files to keep: of an element, or without a row of the plan.

#include "web/guard/tables.hpp"
#include "web/portal/boards/plan_summary.hpp"

namespace timon::portal {

enum class MoneyTable { Stages, Parts };
constexpr auto names_of(MoneyTable) {
  return std::to_array<Name<MoneyTable>>({{MoneyTable::Stages, "dinero"}, {MoneyTable::Parts, "partes"}});
}

/// Of the catalogue, without its `table.`.
const char* title_of(MoneyTable which);

bool has_rows(const JudgedPlan& plan, std::optional<timon::boards::Row> row, MoneyTable which);

/// Not found where no money is known.
Result<http::Response> money_table(const http::Request& request, guard::TableFormat format, MoneyTable which,
                                   const JudgedPlan& plan, std::optional<timon::boards::Row> row,
                                   const Catalogue& words);

}  // namespace timon::portal
