#pragma once
// When an institution reminds, and what somebody has read of it.

#include <map>
#include <string>

#include "domain/people/ids.hpp"
#include "domain/reminders/reminder_days.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::reminders {

using timon::people::OfficeId;
using timon::people::PersonId;
using timon::reminders::ReminderSettings;

/// The usual ones of version 0 where nobody set any.
ReminderSettings settings_of(Session& session, OfficeId institution);
/// Over the version that was read; refused as a conflict when somebody changed them since.
Result<void> put_settings(Transaction& transaction, OfficeId institution, const ReminderSettings& settings);

/// Of each matter (reminders::key_of) the day of the last reminder that was read.
using ReadMarks = std::map<std::string, Day>;
ReadMarks read_marks(Session& session, PersonId person);
void mark_read(Transaction& transaction, PersonId person, const std::string& matter, Day reminded_on, Instant at);

}  // namespace timon::storage::reminders
