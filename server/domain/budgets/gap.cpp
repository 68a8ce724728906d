#include "domain/budgets/gap.hpp"

namespace timon::budgets {

Gap gap_between(const Compared& compared, Hundredths margin) {
  Gap gap{GapKind::InStep, compared, {}};
  if (!compared.financial || !compared.physical) {
    gap.kind = compared.financial ? GapKind::NoResult : GapKind::NoBudget;
    return gap;
  }
  gap.points = *compared.financial - *compared.physical;
  const auto shown = gap.points->rounded(Hundredths::scale);
  if (!shown) return gap;
  if (*shown > margin.units) gap.kind = GapKind::MoneyAhead;
  if (*shown < -margin.units) gap.kind = GapKind::WorkAhead;
  return gap;
}

std::optional<Rational> physical_share(const std::optional<Rational>& reached, const std::optional<Rational>& due) {
  if (!reached || !due || due->sign() <= 0) return std::nullopt;
  return Rational(100) * *reached / *due;
}

}  // namespace timon::budgets
