#include "domain/boards/over_reporting.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/rational.hpp"

namespace timon::boards {

std::vector<OverReported> over_reported(const PlanImage& image, const Board& board) {
  std::vector<OverReported> found;
  for (Row row = 0; row < image.size(); ++row) {
    const auto& figures = board.figures(row);
    if (image.kind(row) != plans::ElementKind::Goal || !figures.is_over_reported) continue;
    const auto reported = figures.value(FigureName::Reported), verified = figures.value(FigureName::Verified);
    if (reported && verified) found.push_back({row, image.responsible_office(row), *reported, *verified});
  }
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
