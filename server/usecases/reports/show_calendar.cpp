#include "usecases/reports/show_calendar.hpp"

#include "storage/calendars/holiday_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/people/institution_for.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/plans/readable_plans.hpp"

namespace timon::usecases::reports {
namespace {

constexpr int first_year = 1990, last_year = 2100;

bool touches(const timon::calendars::Window& window, Day first, Day last) {
  return window.open_on <= last && window.last_on >= first;
}

std::vector<ShownWindows> plans_of(const Context& context, storage::Session& session,
                                   timon::people::OfficeId institution, Day first, Day last) {
  std::vector<ShownWindows> shown;
  plans::ReadablePlans readable(context, session);
  for (const auto& plan : storage::plans::list_plans(session)) {
    const bool is_here = plan.institution_id == institution && plan.state == timon::plans::PlanState::Approved;
    if (!is_here || !readable.has(plan)) continue;
    auto windows = shown_windows(context, session, plan);
    std::erase_if(windows.periods, [&](const WindowOfPeriod& its) { return !touches(its.window, first, last); });
    shown.push_back(std::move(windows));
  }
  return shown;
}

}  // namespace

Result<ShownCalendar> show_calendar(const Context& context, timon::people::OfficeId institution,
                                    std::optional<int> year) {
  return context.database.read([&](storage::Session& session) -> Result<ShownCalendar> {
    const auto at = people::institution_for(context, session, institution, access::Action::ViewPlans);
    if (!at) return at.error();
    const Day today = people::local_day_of(session, institution, context.clock());
    ShownCalendar shown{institution, year.value_or(static_cast<int>(today.parts().year())), today};
    if (shown.year < first_year || shown.year > last_year)
      return invalid("year", "not_between", {{"min", std::to_string(first_year)}, {"max", std::to_string(last_year)}});
    const Day first = make_day(shown.year, 1, 1), last = make_day(shown.year, 12, 31);
    shown.adopted = storage::calendars::adopted_calendars(session, institution);
    shown.suggested = timon::calendars::country_of_time_zone(at->institution.time_zone);
    shown.holidays = storage::calendars::holidays_between(session, institution, first, last);
    shown.plans = plans_of(context, session, institution, first, last);
    shown.may_manage = access::may(context.caller, access::Action::ManagePeriods, access::in_institution(institution));
    return shown;
  });
}

}  // namespace timon::usecases::reports
