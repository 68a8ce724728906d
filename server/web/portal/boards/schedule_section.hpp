#pragma once
// An element and what is directly below it in time; nothing where no dates are known below it.

#include <optional>

#include "web/portal/boards/plan_summary.hpp"
#include "web/portal/html.hpp"

namespace timon::portal {

std::optional<Html> schedule_section(const JudgedPlan& plan, timon::boards::Row row, const Catalogue& words);

}  // namespace timon::portal
