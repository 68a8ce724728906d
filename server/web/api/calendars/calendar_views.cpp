#include "web/api/calendars/calendar_views.hpp"

namespace timon::api::calendars {

PlanWindowsView view_of(const usecases::reports::ShownWindows& shown) {
  const auto& window = shown.settings.window;
  PlanWindowsView view{shown.plan.id, shown.plan.code,  shown.plan.name,      shown.settings.version, window.anchor,
                       window.days,   window.tolerance, window.early_opening, shown.may_set,          {}};
  for (const auto& [period, its, is_kept, has_calendar] : shown.periods)
    view.windows.push_back({period.code, period.name, period.end_on, its.early_on, its.open_on, its.close_on,
                            its.last_on, is_kept, has_calendar});
  return view;
}

CalendarView view_of(const usecases::reports::ShownCalendar& shown) {
  CalendarView view{shown.year, shown.today, shown.suggested, {}, {}, {}, shown.may_manage};
  for (const auto& its : shown.adopted) view.adopted.push_back({its.year, its.country});
  for (const auto& its : shown.holidays)
    view.holidays.push_back({its.id, its.held_on, its.name, its.origin, its.reason,
                             its.withdrawn_at ? std::optional(its.withdrawal_reason) : std::nullopt});
  for (const auto& plan : shown.plans) view.plans.push_back(view_of(plan));
  return view;
}

AddedHolidaysView view_of(const timon::calendars::HolidayChanges& changes) {
  AddedHolidaysView view{{}, changes.unchanged, changes.passed};
  for (const auto& [day, name] : changes.added) view.added.push_back({day.text(), name});
  return view;
}

}  // namespace timon::api::calendars
