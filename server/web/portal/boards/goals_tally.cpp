#include "web/portal/boards/goals_tally.hpp"

namespace timon::portal {

using timon::boards::FigureName;

std::optional<Hundredths> GoalsTally::share() const {
  if (goals == 0) return std::nullopt;
  return Hundredths{(complete * 10'000 * 2 + goals) / (goals * 2)};
}

std::int64_t GoalsTally::behind() const {
  using enum timon::lights::Light;
  std::int64_t sum = 0;
  for (const auto light : {Red, Orange, Yellow})
    if (const auto found = lights.find(light); found != lights.end()) sum += found->second;
  return sum;
}

namespace {

void count(GoalsTally& tally, const timon::boards::ShownFigures& figures) {
  ++tally.goals;
  ++tally.lights[figures.light.light];
  const auto compliance = figures.value(FigureName::Compliance);
  if (!compliance || *compliance < whole<2>(100)) return;
  ++tally.complete;
  tally.has_unverified |= figures.basis == timon::boards::Basis::Reported;
}

}  // namespace

GoalsTally tally_goals(const timon::boards::PlanImage& plan, const timon::boards::Board& board,
                       timon::boards::Row first, timon::boards::Row last) {
  GoalsTally tally;
  for (auto row = first; row < last; ++row)
    if (plan.kind(row) == plans::ElementKind::Goal) count(tally, board.figures(row));
  return tally;
}

GoalsTally tally_goals(const timon::boards::PlanImage& plan, const timon::boards::Board& board,
                       std::span<const timon::boards::Row> rows) {
  GoalsTally tally;
  for (const auto row : rows)
    if (plan.kind(row) == plans::ElementKind::Goal) count(tally, board.figures(row));
  return tally;
}

}  // namespace timon::portal
