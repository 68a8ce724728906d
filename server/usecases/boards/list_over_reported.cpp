#include "usecases/boards/list_over_reported.hpp"

namespace timon::usecases::boards {

Result<OverReportedView> list_over_reported(const Context& context, PlanMemory& memory, PlanId id,
                                            std::optional<Day> on) {
  auto plan = open_plan(context, memory, id, on);
  if (!plan) return plan.error();
  OverReportedView view{*std::move(plan)};
  view.goals = timon::boards::over_reported(*view.plan.image, *view.plan.board);
  view.offices = timon::boards::offices_of(view.goals);
  return view;
}

}  // namespace timon::usecases::boards
