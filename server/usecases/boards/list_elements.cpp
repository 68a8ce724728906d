#include "usecases/boards/list_elements.hpp"

#include <algorithm>

#include "base/folded.hpp"
#include "usecases/boards/open_under.hpp"

namespace timon::usecases::boards {

Result<ElementPage> list_elements(const Context& context, PlanMemory& memory, const ListElements& input) {
  auto plan = open_plan(context, memory, input.plan, input.on);
  if (!plan) return plan.error();
  auto filter = input.filter;
  filter.search = folded(filter.search);
  const auto watched = watch(context, memory, *plan);
  filter = with_concern(std::move(filter), watched, input.concern);
  ElementPage page{*plan, {*plan, watched.money, plan->image->money().until(plan->board->on())}};
  timon::boards::Row row = 0, end = plan->image->size();
  const auto top = open_under(*plan->image, input.under);
  if (!top) return top.error();
  if (*top) row = **top + 1, end = plan->image->tree().end[**top];
  if (input.after) {
    const auto last = plan->image->row_of(*input.after);
    if (!last) return invalid("after", "unknown_page");
    row = std::max(row, *last + 1);
  }
  const auto limit = std::min(std::max<std::size_t>(input.limit, 1), most_elements);
  for (; row < end && !page.has_more; ++row) {
    if (!timon::boards::passes(filter, *plan->image, *plan->board, row)) continue;
    page.has_more = page.rows.size() == limit;
    if (!page.has_more) page.rows.push_back(row);
  }
  for (const auto& item : watched.attention) page.concerns.emplace(item.row, item.concerns);
  return page;
}

}  // namespace timon::usecases::boards
