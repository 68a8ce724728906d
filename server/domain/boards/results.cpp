#include "domain/boards/results.hpp"

#include <algorithm>
#include <tuple>

#include "domain/boards/movement.hpp"

namespace timon::boards {
namespace {

ResultStanding standing_of(const PlanImage& image, const Board& board, Row row, Row leaf) {
  const auto& facts = image.leaf(leaf);
  const auto standing = indicators::standing_of(facts.sheet, facts.periods, image.settings(), board.on());
  return {row, leaf, board.leaf(leaf), standing.by_best.done.value, standing.whole_target};
}

/// Without a number it comes after what is known to be far, and before what goes well.
int urgency_of(const ResultStanding& result) {
  const auto severity = severity_of(result.figures.light.light);
  return severity ? -2 * *severity : -1;
}

void sort_results(const PlanImage& image, std::vector<ResultStanding>& results) {
  std::ranges::stable_sort(results, {}, [&](const ResultStanding& result) {
    return std::tuple(image.indicator_of_leaf(result.leaf)->level, urgency_of(result));
  });
}

}  // namespace

bool is_of_results(indicators::IndicatorLevel level) {
  return level == indicators::IndicatorLevel::Impact || level == indicators::IndicatorLevel::Result;
}

bool has_no_result(const PlanImage& image, Row row) {
  return image.kind(row) == plans::ElementKind::Goal && (!image.tree().has_leaves(row) || image.own_progress(row));
}

Results results_among(const PlanImage& image, const Board& board, Row first, Row last, const Filter& filter) {
  Results results;
  for (Row row = first; row < last; ++row) {
    if (!passes(filter, image, board, row)) continue;
    results.goals_without += has_no_result(image, row) ? 1 : 0;
    for (Row leaf = image.tree().first_leaf[row]; leaf < image.tree().first_leaf[row + 1]; ++leaf)
      if (const auto* its = image.indicator_of_leaf(leaf); its != nullptr && is_of_results(its->level))
        results.items.push_back(standing_of(image, board, row, leaf));
  }
  sort_results(image, results.items);
  return results;
}

ResultCounts counts_of(const Results& results) {
  ResultCounts counts;
  for (const auto& result : results.items) {
    const auto severity = severity_of(result.figures.light.light);
    ++(!severity ? counts.unknown : *severity == 0 ? counts.on_track : counts.off_track);
  }
  return counts;
}

}  // namespace timon::boards
