#pragma once
// A plan: what it says, how its parts go, and its goals by light, office or word.

#include "web/portal/boards/plan_query.hpp"
#include "web/portal/boards/plan_summary.hpp"
#include "web/portal/layout.hpp"

namespace timon::portal {

http::Response plan_page(const JudgedPlan& plan, const PlanQuery& query, const Owner& owner, const Catalogue& words);

}  // namespace timon::portal
