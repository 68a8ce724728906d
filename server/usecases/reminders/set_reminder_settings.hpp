#pragma once
// On which days an institution reminds its people: Planning says, as it does of windows.

#include "domain/reminders/reminder_days.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::reminders {

using timon::reminders::ReminderSettings;

struct ReminderSettingsShown {
  ReminderSettings settings{};
  bool may_edit = false;
};

/// All who work on the institution's plans may know when they are reminded.
Result<ReminderSettingsShown> show_reminder_settings(const Context& context, timon::people::OfficeId institution);

Result<ReminderSettingsShown> set_reminder_settings(const Context& context, timon::people::OfficeId institution,
                                                    const ReminderSettings& settings);

}  // namespace timon::usecases::reminders
