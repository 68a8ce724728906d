#pragma once
// The start: what the government says it will achieve, and how it goes.

#include <vector>

#include "web/portal/boards/plan_summary.hpp"
#include "web/portal/layout.hpp"

namespace timon::portal {

/// Without plans it says why: nothing was approved, or nobody has set the installation up yet.
http::Response home_page(const std::vector<JudgedPlan>& plans, const Owner& owner, bool awaits_set_up,
                         const Catalogue& words);

}  // namespace timon::portal
