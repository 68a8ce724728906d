#pragma once
// The first tasks of a list of any home, with the names of those who spoke of them.

#include <optional>
#include <vector>

#include "domain/homes/plan_tasks.hpp"
#include "storage/people/name_store.hpp"
#include "usecases/boards/open_plan.hpp"

namespace timon::usecases::homes {

using boards::PlanMemory;
using boards::PlanOnDay;

struct HomeTask {
  PlanOnDay plan;
  timon::homes::Task task;
  std::optional<timon::calendars::Window> window{};      ///< of a report that is owed
  std::optional<timon::calendars::Standing> standing{};  ///< towards it, or of what was delivered
  std::optional<std::int64_t>
      share{};  ///< boards::shares_of: what its element weighs of the whole plan, where the list is ordered by it
};

struct TaskPage {
  std::vector<HomeTask> items{};
  std::size_t total = 0;  ///< also those that are not on the page
  storage::people::PersonNames names{};
};

/// An owed report with its window.
HomeTask owed_task(const PlanOnDay& plan, const timon::homes::Task& task);

/// `tasks` in the order in which they are shown.
TaskPage page_of(const Context& context, std::vector<HomeTask> tasks, std::size_t limit);

/// The last words that somebody wrote about the subject, in a report or in a verification.
const timon::reports::Fact* last_remark(const HomeTask& task);

}  // namespace timon::usecases::homes
