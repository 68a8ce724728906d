#include "web/portal/boards/goals_tally.hpp"

namespace timon::portal {

using timon::boards::FigureName;

std::optional<Hundredths> GoalsTally::share() const {
  if (goals == 0) return std::nullopt;
  return Hundredths{(complete * 10'000 * 2 + goals) / (goals * 2)};
}

GoalsTally tally_goals(const timon::boards::PlanImage& plan, const timon::boards::Board& board,
                       timon::boards::Row first, timon::boards::Row last) {
  GoalsTally tally;
  for (auto row = first; row < last; ++row) {
    if (plan.kind(row) != plans::ElementKind::Goal) continue;
    const auto& figures = board.figures(row);
    ++tally.goals;
    ++tally.lights[figures.light.light];
    const auto compliance = figures.value(FigureName::Compliance);
    if (!compliance || *compliance < whole<2>(100)) continue;
    ++tally.complete;
    tally.has_unverified |= figures.basis == timon::boards::Basis::Reported;
  }
  return tally;
}

}  // namespace timon::portal
