#include "domain/schedules/critical_path.hpp"

#include <algorithm>
#include <numeric>

namespace timon::schedules {
namespace {

/// Which chain a task belongs to: the usual forest of representatives, halved on the way.
class Chains {
 public:
  explicit Chains(std::size_t count) : of_(count) { std::iota(of_.begin(), of_.end(), std::size_t{0}); }

  std::size_t of(std::size_t task) {
    while (of_[task] != task) task = of_[task] = of_[of_[task]];
    return task;
  }
  void join(std::size_t one, std::size_t other) { of_[of(one)] = of(other); }

 private:
  std::vector<std::size_t> of_;
};

class Network {
 public:
  Network(std::span<const Task> tasks, std::span<const Wait> waits)
      : tasks_(tasks), after_(tasks.size()), open_(tasks.size()), is_linked_(tasks.size()), chains_(tasks.size()) {
    for (const Wait& wait : waits) {
      after_[wait.predecessor].push_back(wait);
      ++open_[wait.task];
      is_linked_[wait.task] = is_linked_[wait.predecessor] = true;
      chains_.join(wait.task, wait.predecessor);
    }
  }

  std::vector<std::optional<Room>> rooms() {
    put_in_order();
    pass_forward();
    pass_back();
    std::vector<std::optional<Room>> rooms(tasks_.size());
    for (const auto task : order_) rooms[task] = Room{earliest_[task] + tasks_[task].duration, latest_[task]};
    return rooms;
  }

 private:
  /// Predecessors first; what waits in a circle never gets its turn.
  void put_in_order() {
    for (std::size_t task = 0; task < tasks_.size(); ++task)
      if (is_linked_[task] && open_[task] == 0) order_.push_back(task);
    for (std::size_t next = 0; next < order_.size(); ++next)
      for (const Wait& wait : after_[order_[next]])
        if (--open_[wait.task] == 0) order_.push_back(wait.task);
  }

  void pass_forward() {
    for (const Task& task : tasks_) earliest_.push_back(task.start);
    for (const auto task : order_)
      for (const Wait& wait : after_[task])
        earliest_[wait.task] = std::max(earliest_[wait.task], earliest_[task] + tasks_[task].duration + wait.lag);
  }

  void pass_back() {
    std::vector<std::optional<std::int64_t>> ends(tasks_.size());
    for (const auto task : order_) {
      auto& end = ends[chains_.of(task)];
      end = std::max(end.value_or(INT64_MIN), earliest_[task] + tasks_[task].duration);
    }
    latest_.resize(tasks_.size());
    for (auto task = order_.rbegin(); task != order_.rend(); ++task) {
      latest_[*task] = *ends[chains_.of(*task)];
      for (const Wait& wait : after_[*task])
        if (open_[wait.task] == 0)
          latest_[*task] = std::min(latest_[*task], latest_[wait.task] - tasks_[wait.task].duration - wait.lag);
    }
  }

  std::span<const Task> tasks_;
  std::vector<std::vector<Wait>> after_;
  std::vector<std::size_t> open_;  ///< predecessors that still have no place in the order
  std::vector<bool> is_linked_;
  Chains chains_;
  std::vector<std::size_t> order_;
  std::vector<std::int64_t> earliest_;  ///< start
  std::vector<std::int64_t> latest_;    ///< end
};

}  // namespace

std::vector<std::optional<Room>> rooms_of(std::span<const Task> tasks, std::span<const Wait> waits) {
  return Network(tasks, waits).rooms();
}

}  // namespace timon::schedules
