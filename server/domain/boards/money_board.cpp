#include "domain/boards/money_board.hpp"

namespace timon::boards {
namespace {

using budgets::Gap;
using budgets::GapKind;
using budgets::Sums;
using budgets::Years;

using ExactFigures = boards::Figures<Rational>;

std::optional<Rational> known(const Figure<Rational>& figure) {
  return figure.is_known() ? std::optional(figure.value) : std::nullopt;
}

/// What somebody verified, else what was reported.
std::optional<Rational> reached_of(const ExactFigures& figures) {
  const auto verified = known(figures[FigureName::Verified]);
  return verified ? verified : known(figures[FigureName::Reported]);
}

struct Work {
  const ExactFigures& reached;
  const ExactFigures& due;
};

Gap gap_of(const budgets::Settings& settings, const Sums& to_date, const Work& work) {
  const auto in_force = to_date.in_force.value();
  if (!in_force || in_force->units == 0) return {GapKind::NoBudget, {}, {}};
  budgets::Compared compared{to_date.share(settings.spent), {}};
  if (!compared.financial) return {GapKind::NotSpent, compared, {}};
  const auto reached = reached_of(work.reached);
  if (!reached) return {GapKind::NoResult, compared, {}};
  compared.physical = budgets::physical_share(reached, known(work.due[FigureName::Planned]));
  if (!compared.physical) return {GapKind::NothingDue, compared, {}};
  return budgets::gap_between(compared, settings.margin);
}

MoneyFigures figures_of(const MoneyJudging& judging, Row first, Row last, const Work& work) {
  const auto lines = judging.image.money().lines(first, last);
  MoneyFigures money{sums_of(lines, Years::OfTheDay, judging.on), sums_of(lines, Years::Begun, judging.on), {}};
  money.gap = gap_of(*judging.image.budget().settings, money.to_date, work);
  return money;
}

}  // namespace

MoneyBoard::MoneyBoard(const MoneyJudging& judging) {
  const auto& image = judging.image;
  if (!image.budget().settings || judging.due == nullptr) return;
  const auto reached = judging.reached->exact_rows();
  const auto due = judging.due == judging.reached ? reached : judging.due->exact_rows();
  for (const Row with_lines : image.money().rows(0, image.size()))
    for (const Row row : image.path(with_lines))
      if (!rows_.contains(row))
        rows_.emplace(row, figures_of(judging, row, image.tree().end[row], {reached.figures[row], due.figures[row]}));
  totals_ = figures_of(judging, 0, image.size(), {reached.top, due.top});
}

const MoneyFigures* MoneyBoard::at(Row row) const {
  const auto found = rows_.find(row);
  return found == rows_.end() ? nullptr : &found->second;
}

budgets::GapKind MoneyBoard::gap(Row row) const {
  const auto* its = at(row);
  return its != nullptr ? its->gap.kind : GapKind::NoBudget;
}

void MoneyTogether::add(const PlanImage& image, const MoneyBoard& board, Row row, Day on) {
  const auto own = image.money().lines(row, row + 1);
  const auto* its = board.at(row);
  if (own.empty() || its == nullptr) return;
  of_year_.add(sums_of(own, Years::OfTheDay, on));
  const auto sums = sums_of(own, Years::Begun, on);
  to_date_.add(sums);
  together_.add(sums.in_force, {sums.share(settings_.spent), its->gap.compared.physical});
}

MoneyFigures MoneyTogether::figures() const { return {of_year_, to_date_, together_.gap(settings_.margin)}; }

}  // namespace timon::boards
