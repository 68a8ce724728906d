#pragma once
// Why a figure is what it is, in words: the rule's sentence, the values that went in, the parts with their shares.

#include "domain/boards/explanation.hpp"
#include "web/portal/boards/plan_summary.hpp"

namespace timon::portal {

/// The place on the page that a figure's "why" leads to: "por-que-compliance".
std::string explanation_id(timon::boards::FigureName name);

Html explanation_html(const JudgedPlan& plan, timon::boards::Row row, timon::boards::FigureName name,
                      const Catalogue& words);

}  // namespace timon::portal
