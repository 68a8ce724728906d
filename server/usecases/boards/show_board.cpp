#include "usecases/boards/show_board.hpp"

namespace timon::usecases::boards {
namespace {

using timon::boards::Attention;
using timon::boards::Concern;
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

timon::boards::Watched watched(const BoardView& view) {
  return {*view.plan.image, *view.plan.board, view.before ? view.before->board.get() : nullptr};
}

bool asks_for_a_report(Concern concern) { return concern == Concern::NeverReported || concern == Concern::NoReport; }

std::vector<Attention> attention_among(const BoardView& view, Range range, const Filter& filter, bool with_reports) {
  auto list = timon::boards::attention(watched(view));
  std::erase_if(list, [&](const Attention& item) {
    const bool is_inside = item.row >= range.first && item.row < range.last;
    return !is_inside || !timon::boards::passes(filter, *view.plan.image, *view.plan.board, item.row);
  });
  if (with_reports) return list;
  for (auto& item : list) std::erase_if(item.concerns, asks_for_a_report);
  timon::boards::keep_order(list);
  return list;
}

void fill_goals(BoardView& view, Range range, const Filter& filter, bool with_reports) {
  const auto& [image, board] = view.plan;
  view.lights = timon::boards::goals_by_light(*image, *board, range.first, range.last, filter);
  view.moves = timon::boards::moves_of(watched(view), range.first, range.last, filter);
  view.offices = timon::boards::offices_of(watched(view), range.first, range.last, filter);
  view.attention = attention_among(view, range, filter, with_reports);
  view.attention_count = view.attention.size();
  if (view.attention.size() > attention_limit) view.attention.resize(attention_limit);
}

}  // namespace

bool asks_for_reports(const Context& context, const PlanOnDay& plan) {
  if (context.caller.kind != access::CallerKind::Person) return true;
  return context.caller.modules_of(plan.image->plan().institution_id).has(access::Module::Reports);
}

std::optional<PlanOnDay> plan_before(PlanMemory& memory, const PlanOnDay& plan) {
  const auto day = timon::boards::day_before(*plan.image, plan.board->on());
  return day ? std::optional(PlanOnDay{plan.image, memory.board(plan.image, *day)}) : std::nullopt;
}

BoardRow board_row(const PlanOnDay& plan, Row row, const Filter& filter) {
  const auto last = plan.image->tree().end[row];
  return {row, timon::boards::goals_by_light(*plan.image, *plan.board, row, last, filter)};
}

Result<BoardView> show_board(const Context& context, PlanMemory& memory, const ShowBoard& input) {
  auto plan = open_plan(context, memory, input.plan, input.on);
  if (!plan) return plan.error();
  const auto& image = *plan->image;
  BoardView view{*plan};
  view.before = plan_before(memory, *plan);
  if (input.under) {
    view.under = image.row_of(*input.under);
    if (!view.under) return not_found();
    view.path = image.path(*view.under);
  }
  const Range range{view.under.value_or(0), view.under ? image.tree().end[*view.under] : image.size()};
  for (const Row row : view.under ? image.children(*view.under) : image.roots())
    if (holds_who_passes(*plan, input.filter, row)) view.rows.push_back(board_row(*plan, row, of_goals(input.filter)));
  fill_goals(view, range, of_goals(input.filter), asks_for_reports(context, *plan));
  return view;
}

}  // namespace timon::usecases::boards
