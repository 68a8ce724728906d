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

void GapTogether::add(const Sum& in_force, const Compared& compared) {
  const Rational all(100);
  if (in_force.told == 0 || in_force.units <= 0) return;
  has_budget_ = true;
  has_spent_ |= compared.financial.has_value();
  if (!compared.financial || !compared.physical) return;
  const auto weight = Rational::ratio(in_force.units, 1);
  weight_ = weight_ + weight;
  financial_ = financial_ + weight * *compared.financial;
  physical_ = physical_ + weight * (*compared.physical < all ? *compared.physical : all);
}

Gap GapTogether::gap(Hundredths margin) const {
  if (weight_.sign() > 0) return gap_between({financial_ / weight_, physical_ / weight_}, margin);
  const auto kind = !has_budget_ ? GapKind::NoBudget : has_spent_ ? GapKind::NoResult : GapKind::NotSpent;
  return {kind, {}, {}};
}

std::optional<Rational> physical_share(const std::optional<Rational>& reached, const std::optional<Rational>& due) {
  if (!reached || !due || due->sign() <= 0) return std::nullopt;
  return Rational(100) * *reached / *due;
}

}  // namespace timon::budgets
