#include "domain/boards/over_reporting.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/rational.hpp"

namespace timon::boards {

namespace {

/// Whether somebody found something else than was reported.
bool has_finding(const LeafFacts& leaf) {
  return std::ranges::any_of(
      leaf.periods, [](const auto& its) { return its.verified && its.reported && *its.verified != *its.reported; });
}

bool has_finding(const Board& board, Row row) {
  const auto& leaves = board.judging().leaves;
  const auto& first = board.tree().first_leaf;
  const auto begin = leaves.begin() + first[row], end = leaves.begin() + first[board.tree().end[row]];
  return std::any_of(begin, end, [](const auto& leaf) { return has_finding(leaf); });
}

/// Of the periods that somebody verified alone: what was reported, and in the place of verified what was found. What
/// nobody verified leaves; what was reported since waits for its turn and takes nothing back.
Figures<Rational> verified_part(const LeafFacts& leaf, const Judging& judging) {
  if (std::ranges::none_of(leaf.periods, [](const auto& its) { return its.verified.has_value(); })) {
    Figures<Rational> nothing;
    for (auto& figure : nothing.items) figure.outcome = Outcome::NoData;
    return nothing;
  }
  auto part = leaf;
  for (auto& period : part.periods)
    if (!period.verified) period.reported.reset();
  auto figures = figures_of(part, judging.settings, judging.on);
  for (auto& period : part.periods) period.reported = period.verified;
  figures[FigureName::Verified] = figures_of(part, judging.settings, judging.on)[FigureName::Reported];
  return figures;
}

}  // namespace

std::optional<OverReported> over_reported(const PlanImage& image, const Board& board, Row row) {
  if (!has_finding(board, row)) return std::nullopt;
  const auto& judging = board.judging();
  const auto cap = judging.settings.cap ? std::optional(Rational::of(*judging.settings.cap)) : std::nullopt;
  const auto rolled = roll_up<Rational>(board.tree(), row, board.tree().end[row], cap,
                                        [&](Row leaf) { return verified_part(judging.leaves[leaf], judging); });
  const auto rounded = [&](FigureName name) -> std::optional<Hundredths> {
    const auto& figure = rolled.figures.front()[name];
    const auto units = figure.is_known() ? figure.value.rounded(Hundredths::scale) : std::nullopt;
    return units ? std::optional(Hundredths{*units}) : std::nullopt;
  };
  const auto reported = rounded(FigureName::Reported), verified = rounded(FigureName::Verified);
  if (!reported || !verified || *reported <= *verified) return std::nullopt;
  return OverReported{row, image.responsible_office(row), *reported, *verified};
}

bool is_over_reported(const PlanImage& image, const Board& board, Row row) {
  if (image.kind(row) != plans::ElementKind::Goal) return board.figures(row).is_over_reported;
  return over_reported(image, board, row).has_value();
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
