#pragma once
// The goals of a plan counted: how many there are, how many are complete, how many of each light.

#include <map>
#include <span>

#include "domain/boards/plan_image.hpp"

namespace timon::portal {

struct GoalsTally {
  std::int64_t goals = 0;
  /// Those that did all that was due by the day, by what is verified or, where nothing is, by what is reported.
  std::int64_t complete = 0;
  bool has_unverified = false;  ///< some of the complete ones are only reported
  std::map<timon::lights::Light, std::int64_t> lights{};

  /// Those at risk or critical, as their lights say beside.
  std::int64_t behind() const;
  /// Rounded half up to two decimals; nothing of no goals.
  std::optional<Hundredths> share() const;
};

/// Of the rows from `first` to `last`.
GoalsTally tally_goals(const timon::boards::PlanImage& plan, const timon::boards::Board& board,
                       timon::boards::Row first, timon::boards::Row last);
/// Of these rows.
GoalsTally tally_goals(const timon::boards::PlanImage& plan, const timon::boards::Board& board,
                       std::span<const timon::boards::Row> rows);

}  // namespace timon::portal
