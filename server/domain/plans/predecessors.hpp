#pragma once
// An element may wait for others to end, never in a circle.

#include <cstdint>
#include <span>
#include <vector>

#include "domain/plans/ids.hpp"

namespace timon::plans {

struct Link {
  ElementId element_id;
  ElementId predecessor_id;
};

/// With the days that pass between the one's end and the other's beginning.
struct LaggedLink {
  ElementId element_id;
  ElementId predecessor_id;
  std::int64_t lag_days = 0;

  bool operator==(const LaggedLink&) const = default;
};

/// One circle among the links, each element once, in the order of waiting; empty when there is none.
std::vector<ElementId> cycle_in(std::span<const Link> links);

}  // namespace timon::plans
