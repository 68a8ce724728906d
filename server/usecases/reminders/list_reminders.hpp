#pragma once
// What the caller is reminded of, and what of it was read. Everybody reads their own and nobody else's.

#include <optional>
#include <string>
#include <vector>

#include "usecases/reminders/plan_situations.hpp"

namespace timon::usecases::reminders {

struct ShownReminder {
  PlanOnDay plan;  ///< empty of what is of the institution
  Matter matter;
  std::string key;
  bool is_read = false;
};

struct ReminderList {
  std::vector<ShownReminder> items{};  ///< unread before read, what is due first before the rest
  std::size_t unread = 0;
};

Result<ReminderList> list_reminders(const Context& context, PlanMemory& memory, std::optional<Day> on);

struct ReadReminder {
  std::string key;
  Day reminded_on;
};
/// The next reminder of the same matter is new again.
Result<void> mark_reminders_read(const Context& context, const std::vector<ReadReminder>& reminders);

}  // namespace timon::usecases::reminders
