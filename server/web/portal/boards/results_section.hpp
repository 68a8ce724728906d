#pragma once
// What a plan is for, before what it does: its results, or that it has none.

#include <optional>
#include <string>

#include "web/portal/boards/plan_summary.hpp"

namespace timon::portal {

/// Of the whole plan, or of what is at and below an element; nothing where a part has none to tell of.
std::optional<Html> results_section(const JudgedPlan& plan, std::optional<timon::boards::Row> under,
                                    const Catalogue& words);

/// "De 7 resultados, 4 van como se esperaba…", or that there are none.
std::string results_sentence(const JudgedPlan& plan, const Catalogue& words);

}  // namespace timon::portal
