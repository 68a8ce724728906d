#pragma once
// How a light stands against an earlier day. Both are judged by the same rules from the facts: nothing of it is stored.

#include <optional>
#include <vector>

#include "domain/boards/plan_image.hpp"

namespace timon::boards {

enum class Movement : std::uint8_t {
  Same,
  Rose,
  Fell,
  Began,   ///< there was no number before
  Stopped  ///< there is none any more
};

constexpr auto names_of(Movement) {
  using enum Movement;
  return std::to_array<Name<Movement>>(
      {{Same, "same"}, {Rose, "rose"}, {Fell, "fell"}, {Began, "began"}, {Stopped, "stopped"}});
}

/// 0 where nobody need act, 3 for critical; nothing for grey. Too much is as far from the plan as too little.
std::optional<int> severity_of(lights::Light light);

Movement movement_of(lights::Light before, lights::Light now);

/// The last `most` days until `on`, itself included, on which periods end in which anything of the plan was planned or
/// said; in order.
std::vector<Day> period_ends(const PlanImage& image, Day on, std::size_t most);

/// The last of them before `on`.
std::optional<Day> day_before(const PlanImage& image, Day on);

}  // namespace timon::boards
