#include "domain/boards/figures_together.hpp"

#include "domain/boards/shares.hpp"

namespace timon::boards {

ShownFigures figures_together(const Board& board, std::span<const Row> rows) {
  const auto shares = shares_of(board.tree());
  const auto& settings = board.judging().settings;
  const auto cap = settings.cap ? std::optional(Rational::of(*settings.cap)) : std::nullopt;
  Siblings<Rational> together;
  for (const Row row : rows) together.add(shares[row], board.exact(row), cap);
  const auto exact = together.value();
  ShownFigures shown;
  shown.basis = exact.basis;
  for (const auto name : all_figures) {
    const auto at = static_cast<std::size_t>(name);
    shown.outcomes[at] = exact[name].outcome;
    const auto units = exact[name].is_known() ? exact[name].value.rounded(Hundredths::scale) : std::nullopt;
    if (units) shown.values[at] = Hundredths{*units};
  }
  shown.light = lights::light_of(board.judging().lights.of_plan(), shown.value(FigureName::Compliance));
  return shown;
}

}  // namespace timon::boards
