#pragma once
// When the reports of a plan are delivered: its settings, and the window of each of its periods.

#include <vector>

#include "usecases/calendars/plan_windows.hpp"

namespace timon::usecases::reports {

struct WindowOfPeriod {
  timon::plans::Period period;
  timon::calendars::Window window;
  bool is_kept = false;      ///< it had begun when something changed: it stays
  bool has_calendar = true;  ///< a calendar was taken over for the year in which it closes
};

struct ShownWindows {
  timon::plans::Plan plan;
  timon::reports::PlanWindowSettings settings{};
  std::vector<WindowOfPeriod> periods{};  ///< by their last day
  bool may_set = false;
};

Result<ShownWindows> show_windows(const Context& context, timon::plans::PlanId plan);
/// For a page that shows several plans, within its session.
ShownWindows shown_windows(const Context& context, storage::Session& session, const timon::plans::Plan& plan);

/// `settings.version` is that which was read. Windows that have begun stay as they are. Refused: not allowed, a closed
/// plan, values out of bounds, settings that somebody changed since.
Result<void> set_windows(const Context& context, const timon::reports::PlanWindowSettings& settings);

}  // namespace timon::usecases::reports
