#pragma once
// The critical path over predecessors: which tasks may not end later without delaying the end of their chain, and how
// much room the others have. Times are whole numbers of any unit (days on the Gantt); an end is where the next may
// begin. It arranges what was planned, it foresees nothing: what was reported does not enter.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace timon::schedules {

struct Task {
  std::int64_t start = 0;  ///< as planned: not before this
  std::int64_t duration = 0;
};

/// `task` begins `lag` after `predecessor` ends, or later; both are places in the list of tasks.
struct Wait {
  std::size_t task = 0;
  std::size_t predecessor = 0;
  std::int64_t lag = 0;
};

struct Room {
  std::int64_t earliest_end = 0;  ///< when everything it waits for ends as early as it can
  std::int64_t latest_end = 0;    ///< the critical date: any later, and the whole chain ends later

  std::int64_t slack() const { return latest_end - earliest_end; }
  bool is_critical() const { return slack() == 0; }
  bool operator==(const Room&) const = default;
};

/// Tasks linked with each other, directly or through others, are one chain with an end of its own. Nothing for a task
/// without links, and for those that wait in a circle or behind one.
std::vector<std::optional<Room>> rooms_of(std::span<const Task> tasks, std::span<const Wait> waits);

}  // namespace timon::schedules
