#pragma once
// A plan: what it says, how its parts go, and its goals by light, office or word.

#include "usecases/reports/show_closings.hpp"
#include "web/portal/boards/money_table.hpp"
#include "web/portal/boards/plan_query.hpp"
#include "web/portal/boards/plan_summary.hpp"
#include "web/portal/layout.hpp"

namespace timon::portal {

/// Whether the last period that ended by the day is closed, and since when.
using Closed = std::optional<usecases::reports::ClosingOnDay>;

/// By `formato` and `tabla` of the query; nothing: the page is wanted.
struct PlanMoneyFile {
  guard::TableFormat format{};
  MoneyTable which{};
};
std::optional<PlanMoneyFile> plan_money_file(const http::Request& request);

http::Response plan_page(const JudgedPlan& plan, const PlanQuery& query, const Closed& closed, const Owner& owner,
                         const Catalogue& words);

}  // namespace timon::portal
