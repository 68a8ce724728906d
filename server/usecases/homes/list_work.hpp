#pragma once
// Mi trabajo: the reports that the caller owes, what is due first before the rest, and what became of those that the
// caller delivered.

#include <optional>
#include <vector>

#include "usecases/homes/home_tasks.hpp"

namespace timon::usecases::homes {

struct ListWork {
  std::optional<Day> on{};
  std::size_t limit = 100;
};

struct WorkView {
  TaskPage owed{};
  std::size_t late = 0;  ///< of all that is owed, how many are late
  TaskPage delivered{};  ///< the newest first
};

Result<WorkView> list_work(const Context& context, PlanMemory& memory, const ListWork& input);

}  // namespace timon::usecases::homes
