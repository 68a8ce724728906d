#include "usecases/boards/show_board.hpp"

namespace timon::usecases::boards {
namespace {

using timon::boards::Filter;

constexpr std::size_t attention_limit = 10;

/// A row stays when it or anything below it passes.
bool holds_who_passes(const PlanOnDay& plan, const Filter& filter, Row row) {
  for (Row at = row; at < plan.image->tree().end[row]; ++at)
    if (timon::boards::passes(filter, *plan.image, *plan.board, at)) return true;
  return false;
}

}  // namespace

bool asks_for_reports(const Context& context, const PlanOnDay& plan) {
  if (context.caller.kind != access::CallerKind::Person) return true;
  return context.caller.modules_of(plan.image->plan().institution_id).has(access::Module::Reports);
}

BoardRow board_row(const PlanOnDay& plan, Row row) {
  return {row, timon::boards::goals_by_light(*plan.image, *plan.board, row, plan.image->tree().end[row])};
}

Result<BoardView> show_board(const Context& context, PlanMemory& memory, const ShowBoard& input) {
  auto plan = open_plan(context, memory, input.plan, input.on);
  if (!plan) return plan.error();
  const auto& image = *plan->image;
  BoardView view{*plan};
  if (input.under) {
    view.under = image.row_of(*input.under);
    if (!view.under) return not_found();
    view.path = image.path(*view.under);
  }
  const Row first = view.under.value_or(0);
  const Row last = view.under ? image.tree().end[*view.under] : image.size();
  for (const Row row : view.under ? image.children(*view.under) : image.roots())
    if (holds_who_passes(*plan, input.filter, row)) view.rows.push_back(board_row(*plan, row));
  view.lights = timon::boards::goals_by_light(image, *plan->board, first, last);
  view.attention = timon::boards::attention(image, *plan->board, first, last, input.filter, attention_limit);
  if (!asks_for_reports(context, *plan))
    std::erase_if(view.attention, [](const auto& item) { return item.concern == timon::boards::Concern::NoReport; });
  return view;
}

}  // namespace timon::usecases::boards
