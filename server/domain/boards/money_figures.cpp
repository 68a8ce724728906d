#include "domain/boards/money_figures.hpp"

namespace timon::boards {
namespace {

using budgets::Gap;
using budgets::GapKind;
using budgets::Sums;
using budgets::Years;

std::optional<Rational> known(const Figure<Rational>& figure) {
  return figure.is_known() ? std::optional(figure.value) : std::nullopt;
}

/// What somebody verified, else what was reported.
std::optional<Rational> reached_of(const Figures<Rational>& figures) {
  const auto verified = known(figures[FigureName::Verified]);
  return verified ? verified : known(figures[FigureName::Reported]);
}

Gap without(GapKind kind, const budgets::Compared& compared) { return {kind, compared, {}}; }

template <class FiguresOf>
Gap gap_of(const MoneyJudging& judging, const Sums& to_date, const FiguresOf& figures_of) {
  const auto& settings = judging.image.contents().budget.settings;
  const auto in_force = to_date.in_force.value();
  if (!settings || judging.due == nullptr || !in_force || in_force->units == 0) return without(GapKind::NoBudget, {});
  budgets::Compared compared{to_date.share(settings->spent), {}};
  if (!compared.financial) return without(GapKind::NotSpent, compared);
  const auto reached = reached_of(figures_of(*judging.reached));
  if (!reached) return without(GapKind::NoResult, compared);
  compared.physical = budgets::physical_share(reached, known(figures_of(*judging.due)[FigureName::Planned]));
  if (!compared.physical) return without(GapKind::NothingDue, compared);
  return budgets::gap_between(compared, settings->margin);
}

template <class FiguresOf>
MoneyFigures figures(const MoneyJudging& judging, Row first, Row last, const FiguresOf& figures_of) {
  const auto lines = judging.image.money().lines(first, last);
  MoneyFigures money{sums_of(lines, Years::OfTheDay, judging.on), sums_of(lines, Years::Begun, judging.on), {}};
  money.gap = gap_of(judging, money.to_date, figures_of);
  return money;
}

}  // namespace

MoneyFigures money_figures(const MoneyJudging& judging, Row row) {
  return figures(judging, row, judging.image.tree().end[row], [row](const Board& board) { return board.exact(row); });
}

MoneyFigures money_totals(const MoneyJudging& judging) {
  return figures(judging, 0, judging.image.size(), [](const Board& board) { return board.exact_totals(); });
}

}  // namespace timon::boards
