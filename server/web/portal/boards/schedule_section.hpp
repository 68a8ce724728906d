#pragma once
// An element and what is directly below it in time; nothing where no dates are known below it.

#include <optional>
#include <vector>

#include "usecases/boards/find_element.hpp"
#include "web/portal/boards/plan_summary.hpp"
#include "web/portal/html.hpp"

namespace timon::portal {

/// `approved` first, of the element and of what is below it: shown where the days are others now.
std::optional<Html> schedule_section(const JudgedPlan& plan, timon::boards::Row row,
                                     const std::vector<usecases::boards::ApprovedDays>& approved,
                                     const Catalogue& words);

/// These elements in time, in their order; nothing where none of them has days.
std::optional<Html> schedule_of(const JudgedPlan& plan, const std::vector<timon::boards::Row>& rows,
                                const Catalogue& words);

}  // namespace timon::portal
