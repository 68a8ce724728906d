#include "usecases/homes/list_work.hpp"

#include <algorithm>

#include "storage/reports/closing_store.hpp"
#include "storage/reports/first_reports.hpp"

namespace timon::usecases::homes {
namespace {

constexpr std::size_t most_delivered = 20;

bool is_due_before(const HomeTask& one, const HomeTask& other) { return one.window->close_on < other.window->close_on; }

bool is_newer(const HomeTask& one, const HomeTask& other) { return one.task.reported->id > other.task.reported->id; }

bool is_by(const timon::homes::Task& task, const access::Caller& caller) {
  return task.reported->person_id && task.reported->person_id == caller.person_id;
}

/// How what the caller reported stood towards its window when it came first: a later correction makes it no later.
std::vector<HomeTask> delivered_by(const Context& context, const PlanOnDay& plan) {
  std::vector<HomeTask> delivered;
  for (const auto& task : timon::homes::reports_of(*plan.image))
    if (is_by(task, context.caller)) delivered.push_back({.plan = plan, .task = task});
  if (delivered.empty()) return delivered;
  const auto& image = *plan.image;
  const auto firsts = context.database.read(
      [&](storage::Session& session) { return storage::reports::first_reports(session, image.plan().id); });
  for (auto& item : delivered) {
    const auto& reported = *item.task.reported;
    const auto first = firsts.find({reported.subject_id, reported.period_id});
    const Day day = image.day_of(first == firsts.end() ? reported.recorded_at : first->second);
    item.standing = image.standing(*item.task.period, {day, {}}, plan.board->on());
  }
  return delivered;
}

}  // namespace

Result<WorkView> list_work(const Context& context, PlanMemory& memory, const ListWork& input) {
  if (auto allowed = access::require_somewhere(context.caller, access::Action::Report); !allowed)
    return allowed.error();
  const auto plans = boards::open_approved_plans(context, memory, input.on);
  if (!plans) return plans.error();
  std::vector<HomeTask> owed, delivered;
  for (const auto& plan : *plans) {
    const auto closed = context.database.read(
        [&](storage::Session& session) { return storage::reports::closed_periods(session, plan.image->plan().id); });
    for (const auto& task : timon::homes::owed_reports(*plan.image, plan.board->on(), closed))
      if (timon::homes::is_task_of(context.caller, *plan.image, task.row)) owed.push_back(owed_task(plan, task));
    std::ranges::move(delivered_by(context, plan), std::back_inserter(delivered));
  }
  WorkView view;
  view.late = static_cast<std::size_t>(
      std::count_if(owed.begin(), owed.end(), [](const HomeTask& item) { return item.task.late > 0; }));
  std::stable_sort(owed.begin(), owed.end(), is_due_before);
  std::stable_sort(delivered.begin(), delivered.end(), is_newer);
  view.owed = page_of(context, std::move(owed), input.limit);
  view.delivered = page_of(context, std::move(delivered), most_delivered);
  return view;
}

}  // namespace timon::usecases::homes
