#pragma once
// An indicator for citizens: from where to where, the last verified value, period by period as picture and table, and
// who said so with which evidence.

#include <vector>

#include "usecases/boards/explain_figure.hpp"
#include "web/portal/boards/plan_summary.hpp"

namespace timon::portal {

using Facts = std::vector<storage::reports::ListedFact>;

/// `leaf` of the plan's tree; `facts` may hold those of others too. Own progress of an element has no indicator.
Html indicator_section(const JudgedPlan& plan, timon::boards::Row row, timon::boards::Row leaf, const Facts& facts,
                       const Catalogue& words);

}  // namespace timon::portal
