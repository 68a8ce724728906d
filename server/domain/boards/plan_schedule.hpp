#pragma once
// A plan laid out in time: from when to when each element is planned, what was approved first, and how much room its
// predecessors and followers leave it.

#include <optional>
#include <span>
#include <vector>

#include "domain/boards/plan_image.hpp"
#include "domain/plans/predecessors.hpp"
#include "domain/schedules/critical_path.hpp"

namespace timon::boards {

/// Where an element's days come from.
enum class SpanSource : std::uint8_t {
  Own,      ///< typed
  Periods,  ///< from the first to the last period that has a target
  Below     ///< of all that hangs below it
};

constexpr auto names_of(SpanSource) {
  using enum SpanSource;
  return std::to_array<Name<SpanSource>>({{Own, "own"}, {Periods, "periods"}, {Below, "below"}});
}

struct PlannedSpan {
  Day start_on;
  Day end_on;  ///< included
  SpanSource source = SpanSource::Own;

  bool operator==(const PlannedSpan&) const = default;
};

/// Of each row; nothing where nothing says when. One typed day without the other is a day: a milestone.
std::vector<std::optional<PlannedSpan>> planned_spans(const PlanImage& image);

struct RoomInTime {
  int slack_days = 0;
  Day latest_end_on;  ///< the critical date

  bool is_critical() const { return slack_days == 0; }
  bool operator==(const RoomInTime&) const = default;
};

/// Of each row that waits for others or is waited for, in natural days. Links from or to what has no days do not count.
std::vector<std::optional<RoomInTime>> rooms_in_time(const PlanImage& image,
                                                     std::span<const std::optional<PlannedSpan>> spans,
                                                     std::span<const plans::LaggedLink> links);

}  // namespace timon::boards
