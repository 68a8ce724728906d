#pragma once
// A plan on a day as an open table: a row for every element, or for the goals that were asked for. As CSV for programs:
// column names in English and codes that stay, exact figures. As a workbook for people: the same in words. Empty where
// there is no figure.

#include "web/guard/tables.hpp"
#include "web/portal/boards/plan_query.hpp"
#include "web/portal/boards/plan_summary.hpp"

namespace timon::portal {

/// "/es/datos-abiertos/PDM.xlsx"
std::string table_address(const Addresses& addresses, std::string_view plan, guard::TableFormat format);

Result<http::Response> plan_table(const http::Request& request, guard::TableFormat format, const JudgedPlan& plan,
                                  const PlanQuery& query, const Catalogue& words);

}  // namespace timon::portal
