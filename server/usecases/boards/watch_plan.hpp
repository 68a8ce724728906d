#pragma once
// A plan on its day with all that needs attention in it: what the board opens on, and what its list of elements marks.

#include <memory>
#include <optional>
#include <vector>

#include "domain/boards/attention.hpp"
#include "domain/boards/view.hpp"
#include "usecases/boards/open_plan.hpp"

namespace timon::usecases::boards {

struct WatchedPlan {
  PlanOnDay plan;
  std::optional<PlanOnDay> before{};  ///< the same facts at the end of the last period before the day
  std::shared_ptr<const MoneyBoard> money{};
  std::vector<int> late_reports{};                    ///< of each leaf
  std::vector<timon::boards::Attention> attention{};  ///< of the whole plan, the most urgent first

  timon::boards::Watched watched() const {
    return {*plan.image, *plan.board, before ? before->board.get() : nullptr, money.get(), late_reports};
  }
};
WatchedPlan watch(const Context& context, PlanMemory& memory, const PlanOnDay& plan);

/// Where reports are switched off nobody is asked for one.
bool asks_for_reports(const Context& context, const PlanOnDay& plan);

/// The plan at the end of the last period before its day, if there was one.
std::optional<PlanOnDay> plan_before(PlanMemory& memory, const PlanOnDay& plan);

/// The filter, narrowed to what raises the concern.
timon::boards::Filter with_concern(timon::boards::Filter filter, const WatchedPlan& plan,
                                   std::optional<timon::boards::Concern> concern);

}  // namespace timon::usecases::boards
