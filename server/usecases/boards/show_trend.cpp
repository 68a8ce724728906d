#include "usecases/boards/show_trend.hpp"

#include "domain/boards/movement.hpp"

namespace timon::usecases::boards {

Result<TrendView> show_trend(const Context& context, PlanMemory& memory, const ShowTrend& input) {
  auto plan = open_plan(context, memory, input.plan, input.on);
  if (!plan) return plan.error();
  const auto& image = *plan->image;
  TrendView view{*plan};
  if (input.under) {
    const auto under = image.row_of(*input.under);
    if (!under) return not_found();
    view.rows = image.children(*under);
  } else {
    view.rows = image.roots();
  }
  for (const Day day : timon::boards::period_ends(image, plan->board->on(), trend_length))
    view.boards.push_back(memory.board(plan->image, day));
  return view;
}

}  // namespace timon::usecases::boards
