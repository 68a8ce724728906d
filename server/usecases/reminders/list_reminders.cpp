#include "usecases/reminders/list_reminders.hpp"

#include <algorithm>

#include "storage/reminders/reminder_store.hpp"

namespace timon::usecases::reminders {
namespace {

using access::Action;

constexpr std::size_t longest_key = 100, most_at_once = 1000;

bool is_before(const ShownReminder& one, const ShownReminder& other) {
  if (one.is_read != other.is_read) return !one.is_read;
  return one.matter.due_on < other.matter.due_on;
}

}  // namespace

Result<ReminderList> list_reminders(const Context& context, PlanMemory& memory, std::optional<Day> on) {
  if (auto allowed = access::require_somewhere(context.caller, Action::UseAccount); !allowed) return allowed.error();
  const auto& person = context.caller.person_id;
  ReminderList list;
  if (!person) return list;
  const auto plans = boards::open_approved_plans(context, memory, on);
  if (!plans) return plans.error();
  context.database.read([&](storage::Session& session) {
    const auto marks = storage::reminders::read_marks(session, *person);
    const auto add = [&](const PlanOnDay& plan, const Matter& matter, std::string key) {
      const auto mark = marks.find(key);
      const bool is_read = mark != marks.end() && mark->second >= matter.reminded.on;
      list.items.push_back({plan, matter, std::move(key), is_read});
      if (!is_read) ++list.unread;
    };
    for (const auto& open : situations_of(session, *plans))
      for (const auto& matter : timon::reminders::matters_of(context.caller, open.situation))
        add(open.plan, matter, timon::reminders::key_of(matter, open.plan.image->plan().id));
    if (const auto institution = context.caller.institution_id)
      for (const auto& matter :
           timon::reminders::matters_of(context.caller, situation_of(session, *institution, context.clock())))
        add({}, matter, timon::reminders::key_of(matter, *institution));
  });
  std::stable_sort(list.items.begin(), list.items.end(), is_before);
  return list;
}

Result<void> mark_reminders_read(const Context& context, const std::vector<ReadReminder>& reminders) {
  if (auto allowed = access::require_somewhere(context.caller, Action::UseAccount); !allowed) return allowed.error();
  if (!context.caller.person_id) return not_allowed();
  if (reminders.size() > most_at_once) return invalid("items", "too_long");
  for (const auto& each : reminders)
    if (each.key.empty() || each.key.size() > longest_key) return invalid("items", "required");
  return context.database.write([&](storage::Transaction& transaction) -> Result<void> {
    for (const auto& each : reminders)
      storage::reminders::mark_read(transaction, *context.caller.person_id, each.key, each.reminded_on,
                                    context.clock());
    return {};
  });
}

}  // namespace timon::usecases::reminders
