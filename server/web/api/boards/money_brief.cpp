#include "web/api/boards/money_brief.hpp"

#include "usecases/boards/money_words.hpp"

namespace timon::api::boards {

timon::budgets::Stage spent_of(const timon::boards::PlanImage& image) {
  const auto& settings = image.budget().settings;
  return settings ? settings->spent : timon::budgets::Stage::Accrued;
}

std::optional<Hundredths> shown(const std::optional<Rational>& value) {
  const auto units = value ? value->rounded(Hundredths::scale) : std::nullopt;
  return units ? std::optional(Hundredths{*units}) : std::nullopt;
}

GapView gap_view(const usecases::boards::MoneyOnDay& money, const timon::budgets::Gap& gap,
                 const Catalogue& catalogue) {
  return {gap.kind, shown(gap.compared.financial), shown(gap.compared.physical), shown(gap.points),
          usecases::boards::gap_sentence(money, gap, catalogue)};
}

MoneyBriefView money_brief(const usecases::boards::MoneyOnDay& money, const timon::boards::MoneyFigures& figures,
                           const Catalogue& catalogue) {
  return {figures.to_date.in_force.value(), figures.to_date.amount(spent_of(*money.plan.image)),
          gap_view(money, figures.gap, catalogue)};
}

std::optional<MoneyBriefView> money_brief(const usecases::boards::MoneyOnDay& money, timon::boards::Row row,
                                          const Catalogue& catalogue) {
  const auto* figures = money.board->at(row);
  return figures != nullptr ? std::optional(money_brief(money, *figures, catalogue)) : std::nullopt;
}

}  // namespace timon::api::boards
