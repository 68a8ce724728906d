#include "domain/boards/over_reporting.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/rational.hpp"

namespace timon::boards {

namespace {

/// Verified where it is, else reported, in the place of what is verified.
Figures<Rational> settled_figures(const LeafFacts& leaf, const Judging& judging) {
  auto settled = leaf;
  for (auto& period : settled.periods)
    if (period.verified) period.reported = period.verified;
  auto figures = figures_of(leaf, judging.settings, judging.on);
  figures[FigureName::Verified] = figures_of(settled, judging.settings, judging.on)[FigureName::Reported];
  return figures;
}

/// Of periods that somebody verified: what was reported since waits for its turn and takes nothing back.
Hundredths points_before(const Board& board, Row row) {
  const auto& judging = board.judging();
  const auto cap = judging.settings.cap ? std::optional(Rational::of(*judging.settings.cap)) : std::nullopt;
  const auto rolled = roll_up<Rational>(board.tree(), row, board.tree().end[row], cap,
                                        [&](Row leaf) { return settled_figures(judging.leaves[leaf], judging); });
  const auto& figures = rolled.figures.front();
  const auto& reported = figures[FigureName::Reported];
  const auto& settled = figures[FigureName::Verified];
  if (!reported.is_known() || !settled.is_known()) return {};
  return Hundredths{(reported.value - settled.value).rounded(Hundredths::scale).value_or(0)};
}

}  // namespace

std::optional<OverReported> over_reported(const PlanImage& image, const Board& board, Row row) {
  const auto& figures = board.figures(row);
  const auto reported = figures.value(FigureName::Reported), verified = figures.value(FigureName::Verified);
  if (!reported || !verified || *reported <= *verified) return std::nullopt;
  const auto office = image.responsible_office(row);
  if (figures.is_over_reported) return OverReported{row, office, *reported, *verified};
  if (figures.basis == Basis::Verified) return std::nullopt;
  const auto points = points_before(board, row);
  if (points.units <= 0) return std::nullopt;
  return OverReported{row, office, Hundredths{verified->units + points.units}, *verified};
}

std::vector<OverReported> over_reported(const PlanImage& image, const Board& board) {
  std::vector<OverReported> found;
  for (Row row = 0; row < image.size(); ++row)
    if (image.kind(row) == plans::ElementKind::Goal)
      if (const auto its = over_reported(image, board, row)) found.push_back(*its);
  std::ranges::stable_sort(
      found, [](const auto& one, const auto& other) { return one.points().units > other.points().units; });
  return found;
}

std::vector<OverReportingOffice> offices_of(const std::vector<OverReported>& goals) {
  std::map<std::optional<people::OfficeId>, std::pair<OverReportingOffice, std::int64_t>> by_office;
  for (const auto& goal : goals) {
    auto& [its, sum] = by_office[goal.office];
    its.office = goal.office;
    ++its.goals;
    its.most = std::max(its.most, goal.points());
    sum += goal.points().units;
  }
  std::vector<OverReportingOffice> offices;
  for (auto& [office, its] : by_office) {
    const auto mean = Rational::ratio(its.second, 100 * its.first.goals).rounded(Hundredths::scale);
    its.first.mean = Hundredths{mean.value_or(0)};
    offices.push_back(its.first);
  }
  std::ranges::stable_sort(offices, [](const auto& one, const auto& other) {
    return std::tuple(-one.mean.units, -one.goals) < std::tuple(-other.mean.units, -other.goals);
  });
  return offices;
}

}  // namespace timon::boards
