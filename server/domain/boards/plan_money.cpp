#include "domain/boards/plan_money.hpp"

#include <algorithm>
#include <unordered_map>

namespace timon::boards {
namespace {

using budgets::LineMoney;

struct Placed {
  Row row;
  LineMoney money;
};

}  // namespace

PlanMoney::PlanMoney(budgets::PlanBudget budget, const RowOf& row_of, const PeriodOf& period_of)
    : budget_(std::move(budget)) {
  std::vector<Placed> placed;
  for (const auto& line : budget_.lines) {
    const auto row = row_of(line.element_id);
    const auto* year = period_of(line.year_id);
    if (row && year != nullptr) placed.push_back({*row, {line, year->start_on, year->end_on, {}}});
  }
  std::ranges::stable_sort(placed, {}, [](const Placed& one) {
    return std::tuple(one.row, one.money.year_start, one.money.line.is_total, one.money.line.id);
  });
  std::unordered_map<std::int64_t, std::size_t> places;
  for (auto& [row, money] : placed) {
    places.emplace(money.line.id.value, lines_.size());
    rows_.push_back(row);
    lines_.push_back(std::move(money));
  }
  for (const auto& amount : budget_.amounts) {
    const auto found = places.find(amount.line_id.value);
    const auto* period = period_of(amount.period_id);
    if (found != places.end() && period != nullptr)
      lines_[found->second].told.push_back({amount.id, amount.stage, period->start_on, period->end_on, amount.amount});
  }
}

std::span<const LineMoney> PlanMoney::lines(Row first, Row last) const {
  const auto from = std::ranges::lower_bound(rows_, first) - rows_.begin();
  const auto to = std::ranges::lower_bound(rows_, last) - rows_.begin();
  return std::span(lines_).subspan(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
}

std::vector<Row> PlanMoney::rows(Row first, Row last) const {
  std::vector<Row> rows(std::ranges::lower_bound(rows_, first), std::ranges::lower_bound(rows_, last));
  const auto repeated = std::ranges::unique(rows);
  rows.erase(repeated.begin(), repeated.end());
  return rows;
}

std::optional<Day> PlanMoney::until(Day on) const {
  std::optional<Day> end;
  for (const auto& line : lines_)
    if (is_in(budgets::Years::Begun, line, on) && (!end || *end < line.year_end)) end = line.year_end;
  return end;
}

std::vector<budgets::Finding> PlanMoney::findings(const Tree& tree, Row first, Row last, Day on) const {
  std::vector<budgets::Finding> all;
  const auto range = lines(first, last);
  for (const auto& line : range) {
    const auto row = rows_[static_cast<std::size_t>(&line - lines_.data())];
    const auto found = line.line.is_total ? total_findings(line, lines(row, tree.end[row]), on) : findings_of(line, on);
    all.insert(all.end(), found.begin(), found.end());
  }
  return all;
}

}  // namespace timon::boards
