#pragma once
// The facts of a leaf period by period, each judged alone.

#include "web/api/boards/element_view.hpp"

namespace timon::api::boards {

std::vector<PeriodFactsView> periods_view(const PlanOnDay& plan, Row leaf,
                                          const std::vector<timon::reports::ListedFact>& facts,
                                          const Catalogue& catalogue);

}  // namespace timon::api::boards
