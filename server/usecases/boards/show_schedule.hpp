#pragma once
// A plan in time, as the Gantt draws it: every element in tree order with its days, what was approved first, its room
// and whether the caller may move it.

#include <optional>
#include <vector>

#include "domain/boards/plan_schedule.hpp"
#include "storage/plans/version_store.hpp"
#include "usecases/boards/open_plan.hpp"

namespace timon::usecases::boards {

struct ShowSchedule {
  PlanId plan;
  std::optional<Day> on{};
};

/// One entry per row of the plan in each list, save the links.
struct ScheduleView {
  PlanOnDay plan;
  std::vector<std::optional<timon::boards::PlannedSpan>> spans{};
  std::vector<std::optional<timon::boards::RoomInTime>> rooms{};
  std::vector<std::optional<storage::plans::ApprovedDays>> approved{};
  std::vector<std::vector<timon::plans::Predecessor>> predecessors{};
  std::vector<bool> may_edit{};
};

Result<ScheduleView> show_schedule(const Context& context, PlanMemory& memory, const ShowSchedule& input);

}  // namespace timon::usecases::boards
