#include "usecases/reports/set_windows.hpp"

#include <algorithm>
#include <set>

#include "domain/boards/rhythm.hpp"
#include "storage/calendars/holiday_store.hpp"
#include "storage/indicators/indicator_store.hpp"
#include "storage/plans/period_store.hpp"
#include "storage/reports/window_store.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::reports {

using storage::Transaction;
using timon::calendars::AdoptedCalendar;
using timon::plans::Plan;
using timon::reports::PlanWindowSettings;

namespace {

void record(const Context& context, Transaction& transaction, const Plan& plan, const PlanWindowSettings& settings) {
  const auto& window = settings.window;
  record_act(context, transaction,
             {.act = "set_windows",
              .subject_kind = "plan",
              .subject_id = plan.id.value,
              .institution_id = plan.institution_id,
              .plan_id = plan.id.value,
              .changed = "windows",
              .fields = {{"anchor", std::string(name_of(window.anchor))},
                         {"days", std::to_string(window.days)},
                         {"tolerance", std::to_string(window.tolerance)},
                         {"early_opening", std::string(name_of(window.early_opening))}}});
}

/// The lengths in which something of the plan is reported, by its frequency, its curve or the rhythm; an institution
/// has periods of others too.
std::set<timon::plans::PeriodKind> reported_kinds(storage::Session& session, timon::plans::PlanId plan) {
  const auto indicators = storage::indicators::indicators_of_plan(session, plan);
  std::set kinds{timon::boards::rhythm_of(indicators)};
  for (const auto& its : indicators) kinds.insert(its.frequency);
  for (const auto kind : storage::reports::kinds_of_curves(session, plan)) kinds.insert(kind);
  return kinds;
}

}  // namespace

ShownWindows shown_windows(const Context& context, storage::Session& session, const Plan& plan) {
  const auto windows = calendars::windows_of(session, plan);
  const auto adopted = storage::calendars::adopted_calendars(session, plan.institution_id);
  ShownWindows shown{plan, windows.settings()};
  const auto kinds = reported_kinds(session, plan.id);
  for (auto& period : storage::plans::periods_within(session, plan.institution_id, plan.start_on, plan.end_on)) {
    if (!kinds.contains(period.kind)) continue;
    const auto window = windows.of(period);
    const int year = static_cast<int>(window.close_on.parts().year());
    const bool has_calendar = std::ranges::find(adopted, year, &AdoptedCalendar::year) != adopted.end();
    const bool is_kept = windows.is_kept(period.id);
    shown.periods.push_back({std::move(period), window, is_kept, has_calendar});
  }
  std::ranges::stable_sort(shown.periods, {}, [](const WindowOfPeriod& its) { return its.period.end_on; });
  const auto place = access::in_institution(plan.institution_id);
  shown.may_set =
      plan.state != timon::plans::PlanState::Closed && access::may(context.caller, access::Action::EditPlan, place);
  return shown;
}

Result<ShownWindows> show_windows(const Context& context, timon::plans::PlanId id) {
  return context.database.read([&](storage::Session& session) -> Result<ShownWindows> {
    const auto plan = plans::plan_for(context, session, id, access::Action::ViewPlans);
    if (!plan) return plan.error();
    return shown_windows(context, session, *plan);
  });
}

Result<void> set_windows(const Context& context, const PlanWindowSettings& settings) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto plan = plans::plan_for(context, transaction, settings.plan_id, access::Action::EditPlan);
    if (!plan) return plan.error();
    if (plan->state == timon::plans::PlanState::Closed) return conflict("plan_closed", {{"plan", plan->code}});
    if (auto errors = errors_of(settings.window); !errors.empty()) return invalid(std::move(errors));
    const Day today = people::local_day_of(transaction, plan->institution_id, context.clock());
    calendars::keep_begun_windows(context, transaction, *plan, today);
    if (auto saved = storage::reports::put_window_settings(transaction, settings); !saved) return saved;
    record(context, transaction, *plan, settings);
    return {};
  });
}

}  // namespace timon::usecases::reports
