#include "usecases/boards/watch_plan.hpp"

#include <algorithm>

#include "domain/homes/plan_tasks.hpp"
#include "storage/reports/closing_store.hpp"

namespace timon::usecases::boards {
namespace {

using timon::boards::Concern;

std::vector<int> late_reports(const Context& context, const PlanOnDay& plan) {
  const auto closed = context.database.read(
      [&](storage::Session& session) { return storage::reports::closed_periods(session, plan.image->plan().id); });
  std::vector<int> late(plan.image->leaves().size());
  for (const auto& task : timon::homes::owed_reports(*plan.image, plan.board->on(), closed))
    late[task.leaf] = static_cast<int>(task.late);
  return late;
}

bool asks_for_a_report(Concern concern) { return concern == Concern::NeverReported || concern == Concern::NoReport; }

}  // namespace

bool asks_for_reports(const Context& context, const PlanOnDay& plan) {
  if (context.caller.kind != access::CallerKind::Person) return true;
  return context.caller.modules_of(plan.image->plan().institution_id).has(access::Module::Reports);
}

std::optional<PlanOnDay> plan_before(PlanMemory& memory, const PlanOnDay& plan) {
  const auto day = timon::boards::day_before(*plan.image, plan.board->on());
  return day ? std::optional(PlanOnDay{plan.image, memory.board(plan.image, *day)}) : std::nullopt;
}

WatchedPlan watch(const Context& context, PlanMemory& memory, const PlanOnDay& plan) {
  WatchedPlan watched{
      plan, plan_before(memory, plan), memory.money(plan.image, plan.board->on()), late_reports(context, plan), {}};
  watched.attention = timon::boards::attention(watched.watched());
  if (asks_for_reports(context, plan)) return watched;
  for (auto& item : watched.attention) std::erase_if(item.concerns, asks_for_a_report);
  timon::boards::keep_order(watched.attention);
  return watched;
}

timon::boards::Filter with_concern(timon::boards::Filter filter, const WatchedPlan& plan,
                                   std::optional<Concern> concern) {
  if (!concern) return filter;
  auto only = std::make_shared<std::vector<bool>>(plan.plan.image->size());
  for (const auto& item : plan.attention)
    (*only)[item.row] = std::ranges::find(item.concerns, *concern) != item.concerns.end();
  filter.only = std::move(only);
  return filter;
}

}  // namespace timon::usecases::boards
