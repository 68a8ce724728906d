#pragma once
// What changed in a plan of late: on which days facts were said, how many and about how many goals.

#include <string>
#include <vector>

#include "web/portal/boards/plan_summary.hpp"

namespace timon::portal {

/// A sentence for each of the last days, the newest first; at most `most`.
std::vector<std::string> recent_facts(const timon::boards::PlanImage& plan, std::size_t most, const Catalogue& words);

}  // namespace timon::portal
