#pragma once
// The money of an element, or of the whole plan, beside its work; nothing where none is known.

#include <optional>

#include "web/portal/boards/plan_summary.hpp"
#include "web/portal/html.hpp"

namespace timon::portal {

/// Without a row: of the whole plan.
std::optional<Html> money_section(const JudgedPlan& plan, std::optional<timon::boards::Row> row,
                                  const Catalogue& words);

}  // namespace timon::portal
