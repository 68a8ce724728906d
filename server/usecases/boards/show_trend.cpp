#include "usecases/boards/show_trend.hpp"

#include "domain/boards/movement.hpp"
#include "usecases/boards/open_under.hpp"

namespace timon::usecases::boards {

std::vector<std::shared_ptr<const Board>> trend_boards(PlanMemory& memory, const PlanOnDay& plan) {
  std::vector<std::shared_ptr<const Board>> boards;
  for (const Day day : timon::boards::period_ends(*plan.image, plan.board->on(), trend_length))
    boards.push_back(memory.board(plan.image, day));
  return boards;
}

Result<TrendView> show_trend(const Context& context, PlanMemory& memory, const ShowTrend& input) {
  auto plan = open_plan(context, memory, input.plan, input.on);
  if (!plan) return plan.error();
  const auto& image = *plan->image;
  const auto under = open_under(image, input.under);
  if (!under) return under.error();
  TrendView view{*plan};
  view.rows = *under ? image.children(**under) : image.roots();
  view.boards = trend_boards(memory, *plan);
  return view;
}

}  // namespace timon::usecases::boards
