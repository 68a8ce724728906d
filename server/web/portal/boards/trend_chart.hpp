#pragma once
// How something without an indicator of its own stood at the end of each period: its compliance over the bands by which
// it is judged, with the equal table.

#include <functional>
#include <memory>

#include "web/portal/boards/plan_summary.hpp"

namespace timon::portal {

/// The plan judged at the ends of its last periods, in order.
using Trend = std::vector<std::shared_ptr<const timon::boards::Board>>;
using FiguresAt = std::function<timon::boards::ShownFigures(const timon::boards::Board&)>;

/// Nothing where no period had a number.
std::optional<Html> trend_chart(const JudgedPlan& plan, const Trend& trend, const std::string& name,
                                const FiguresAt& figures_at, const Catalogue& words);

}  // namespace timon::portal
