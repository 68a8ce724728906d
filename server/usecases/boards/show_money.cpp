#include "usecases/boards/show_money.hpp"

#include <algorithm>

#include "domain/boards/place.hpp"
#include "usecases/boards/open_under.hpp"

namespace timon::usecases::boards {
namespace {

constexpr std::size_t attention_limit = 10;
constexpr std::int64_t most_amounts = 500;

std::vector<MoneyRow> rows_with_money(const MoneyOnDay& money, const std::vector<Row>& candidates) {
  const auto& image = *money.plan.image;
  std::vector<MoneyRow> rows;
  for (const Row row : candidates)
    if (!image.money().lines(row, image.tree().end[row]).empty()) rows.push_back({row, figures_at(money, row)});
  return rows;
}

std::vector<MoneyRow> attention(const MoneyOnDay& money, Row first, Row last) {
  std::vector<MoneyRow> rows;
  for (const Row row : money.plan.image->money().rows(first, last)) {
    MoneyRow one{row, figures_at(money, row)};
    if (one.figures.gap.kind == timon::budgets::GapKind::MoneyAhead) rows.push_back(std::move(one));
  }
  std::ranges::stable_sort(rows,
                           [](const auto& a, const auto& b) { return *b.figures.gap.points < *a.figures.gap.points; });
  if (rows.size() > attention_limit) rows.resize(attention_limit);
  return rows;
}

}  // namespace

MoneyOnDay money_on_day(PlanMemory& memory, const PlanOnDay& plan) {
  const Day on = plan.board->on();
  return {plan, memory.money(plan.image, on), plan.image->money().until(on)};
}

MoneyFigures figures_at(const MoneyOnDay& money, Row row) {
  const auto* its = money.board->at(row);
  return its != nullptr ? *its : MoneyFigures{};
}

Result<MoneyView> show_money(const Context& context, PlanMemory& memory, const ShowMoney& input) {
  const auto plan = open_plan(context, memory, input.plan, input.on);
  if (!plan) return plan.error();
  const auto& image = *plan->image;
  const auto under = open_under(image, input.under);
  if (!under) return under.error();
  MoneyView view{money_on_day(memory, *plan), *under};
  const Row first = view.under.value_or(0);
  const Row last = view.under ? image.tree().end[*view.under] : image.size();
  view.figures = view.under ? figures_at(view.money, *view.under) : view.money.board->totals();
  view.rows = rows_with_money(view.money, view.under ? image.children(*view.under) : image.roots());
  view.attention = attention(view.money, first, last);
  view.findings = image.money().findings(image.tree(), first, last, plan->board->on());
  return view;
}

Result<ElementMoneyView> show_element_money(const Context& context, PlanMemory& memory, const ShowElementMoney& input) {
  const auto opened = open_element(context, memory, input.element, input.on);
  if (!opened) return opened.error();
  const auto& image = *opened->plan.image;
  const Row row = opened->row;
  ElementMoneyView view{money_on_day(memory, opened->plan), row};
  view.figures = figures_at(view.money, row);
  view.rows = rows_with_money(view.money, image.children(row));
  view.findings = image.money().findings(image.tree(), row, image.tree().end[row], opened->plan.board->on());
  view.amounts = context.database.read([&](storage::Session& session) {
    return storage::budgets::amounts_of_element(session, input.element, {INT64_MAX}, most_amounts);
  });
  const bool is_open = image.plan().state != timon::plans::PlanState::Closed;
  const auto place = timon::boards::place_of(image, row);
  view.may_edit = is_open && access::may(context.caller, access::Action::EditElements, place);
  view.may_set = is_open && access::may(context.caller, access::Action::EditPlan,
                                        access::in_institution(image.plan().institution_id));
  return view;
}

}  // namespace timon::usecases::boards
