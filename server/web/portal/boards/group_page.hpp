#pragma once
// The goals of one office, theme or place: a sentence, how many in each light, the goals as a table and in time.

#include "http/response.hpp"
#include "web/portal/boards/plan_groups.hpp"
#include "web/portal/boards/trend_chart.hpp"
#include "web/portal/layout.hpp"

namespace timon::portal {

http::Response group_page(const JudgedPlan& plan, const PlanGroup& group, const Trend& trend, const Owner& owner,
                          const Catalogue& words);

}  // namespace timon::portal
