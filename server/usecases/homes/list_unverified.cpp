#include "usecases/homes/list_unverified.hpp"

#include <algorithm>
#include <tuple>

#include "domain/boards/shares.hpp"

namespace timon::usecases::homes {
namespace {

void add_waiting(const Context& context, const PlanOnDay& plan, std::vector<HomeTask>& waiting) {
  const auto shares = timon::boards::shares_of(plan.image->tree());
  for (const auto& task : timon::homes::reports_of(*plan.image))
    if (timon::homes::awaits_verification(task) && timon::homes::may_verify(context.caller, *plan.image, task))
      waiting.push_back({.plan = plan, .task = task, .share = shares[task.row]});
}

void sort(std::vector<HomeTask>& waiting, UnverifiedOrder order) {
  const auto rank = [order](const HomeTask& item) {
    const std::int64_t weight = order == UnverifiedOrder::Weight ? -item.share.value_or(0) : 0;
    return std::tuple(weight, item.task.reported->recorded_at, item.task.period->end_on);
  };
  std::stable_sort(waiting.begin(), waiting.end(),
                   [&](const auto& one, const auto& other) { return rank(one) < rank(other); });
}

}  // namespace

Result<TaskPage> list_unverified(const Context& context, PlanMemory& memory, const ListUnverified& input) {
  if (auto allowed = access::require_somewhere(context.caller, access::Action::Verify); !allowed)
    return allowed.error();
  const auto plans = boards::open_approved_plans(context, memory, input.on);
  if (!plans) return plans.error();
  std::vector<HomeTask> waiting;
  for (const auto& plan : *plans) add_waiting(context, plan, waiting);
  sort(waiting, input.order);
  return page_of(context, std::move(waiting), input.limit);
}

}  // namespace timon::usecases::homes
