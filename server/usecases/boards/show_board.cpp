#include "usecases/boards/show_board.hpp"

#include "usecases/boards/open_under.hpp"

namespace timon::usecases::boards {
namespace {

using timon::boards::Attention;
using timon::boards::Filter;

constexpr std::size_t attention_limit = 10;

/// A row stays when it or anything below it passes.
bool holds_who_passes(const PlanOnDay& plan, const Filter& filter, Row row) {
  for (Row at = row; at < plan.image->tree().end[row]; ++at)
    if (timon::boards::passes(filter, *plan.image, *plan.board, at)) return true;
  return false;
}

/// Kind and level choose rows; what is told of goals is told of all that pass the rest.
Filter of_goals(Filter filter) {
  filter.kind.reset();
  filter.level.clear();
  return filter;
}

struct Range {
  Row first, last;
};

std::vector<Attention> attention_among(const WatchedPlan& watched, Range range, const Filter& filter) {
  auto list = watched.attention;
  std::erase_if(list, [&](const Attention& item) {
    const bool is_inside = item.row >= range.first && item.row < range.last;
    return !is_inside || !timon::boards::passes(filter, *watched.plan.image, *watched.plan.board, item.row);
  });
  return list;
}

void fill_goals(BoardView& view, const WatchedPlan& watched, Range range, const Filter& filter) {
  const auto& [image, board] = view.plan;
  const auto its = watched.watched();
  view.lights = timon::boards::goals_by_light(*image, *board, range.first, range.last, filter);
  view.moves = timon::boards::moves_of(its, range.first, range.last, filter);
  view.offices = timon::boards::offices_of(its, range.first, range.last, filter);
  view.results = timon::boards::results_among(*image, *board, range.first, range.last, filter);
  view.attention = attention_among(watched, range, filter);
  view.attention_count = view.attention.size();
  if (view.attention.size() > attention_limit) view.attention.resize(attention_limit);
}

}  // namespace

BoardRow board_row(const PlanOnDay& plan, Row row, const Filter& filter) {
  const auto last = plan.image->tree().end[row];
  return {row, timon::boards::goals_by_light(*plan.image, *plan.board, row, last, filter)};
}

Result<BoardView> show_board(const Context& context, PlanMemory& memory, const ShowBoard& input) {
  auto plan = open_plan(context, memory, input.plan, input.on);
  if (!plan) return plan.error();
  const auto& image = *plan->image;
  const auto under = open_under(image, input.under);
  if (!under) return under.error();
  const auto watched = watch(context, memory, *plan);
  BoardView view{*plan, watched.before, {*plan, watched.money, image.money().until(plan->board->on())}};
  view.under = *under;
  if (view.under) view.path = image.path(*view.under);
  const auto filter = with_concern(input.filter, watched, input.concern);
  const Range range{view.under.value_or(0), view.under ? image.tree().end[*view.under] : image.size()};
  for (const Row row : view.under ? image.children(*view.under) : image.roots())
    if (holds_who_passes(*plan, filter, row)) view.rows.push_back(board_row(*plan, row, of_goals(filter)));
  fill_goals(view, watched, range, of_goals(filter));
  return view;
}

}  // namespace timon::usecases::boards
