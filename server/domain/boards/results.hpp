#pragma once
// Results first (E1): the indicators of a plan that tell of impact and of result, each with its target and where it
// stands, before any product or activity; and the goals that no indicator tells of, *sin resultado*.

#include <optional>
#include <vector>

#include "domain/boards/view.hpp"

namespace timon::boards {

/// Impact and result; a product or an input says what was delivered or used, not what changed.
bool is_of_results(indicators::IndicatorLevel level);

/// A goal without indicators, whatever is done below it.
bool has_no_result(const PlanImage& image, Row row);

struct ResultStanding {
  Row row = no_row;   ///< the element that it tells of
  Row leaf = no_row;  ///< the indicator
  ShownFigures figures{};
  std::optional<Rational> reached{};  ///< verified where it is, else reported, of all periods ended by the day
  std::optional<Rational> target{};   ///< of the whole plan
};

/// Results by what their light asks for.
struct ResultCounts {
  std::int64_t on_track = 0, off_track = 0, unknown = 0;

  bool operator==(const ResultCounts&) const = default;
};

struct Results {
  std::vector<ResultStanding>
      items{};                     ///< impact first; within a level those farthest from the plan, then as they stand
  std::int64_t goals_without = 0;  ///< *sin resultado*
};

/// Of the elements among rows first to last that pass.
Results results_among(const PlanImage& image, const Board& board, Row first, Row last, const Filter& filter = {});
ResultCounts counts_of(const Results& results);

}  // namespace timon::boards
