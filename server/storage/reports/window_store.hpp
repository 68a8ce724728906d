#pragma once
// When the reports of a plan are delivered: its settings, and the windows that stay as they were.

#include <vector>

#include "domain/reports/plan_windows.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::reports {

using timon::plans::PlanId;
using timon::reports::KeptWindows;
using timon::reports::PlanWindowSettings;

/// The usual ones of version 0 where nobody set any.
PlanWindowSettings window_settings_of(Session& session, PlanId plan);
/// Over the version that was read; refused as a conflict when somebody changed them since.
Result<void> put_window_settings(Transaction& transaction, const PlanWindowSettings& settings);

/// The lengths of the periods in which own progress was programmed: those of its curves.
std::vector<timon::plans::PeriodKind> kinds_of_curves(Session& session, PlanId plan);

KeptWindows kept_windows(Session& session, PlanId plan);
/// As they hold now.
timon::reports::PlanWindows windows_of(Session& session, PlanId plan, timon::people::OfficeId institution);
void keep_window(Transaction& transaction, PlanId plan, timon::plans::PeriodId period,
                 const timon::calendars::Window& window, Instant at);

}  // namespace timon::storage::reports
