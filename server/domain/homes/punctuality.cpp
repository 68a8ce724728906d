#include "domain/homes/punctuality.hpp"

#include "base/rational.hpp"

namespace timon::homes {

std::optional<Hundredths> Punctuality::share() const {
  const auto due = on_time + late + missing;
  if (due == 0) return std::nullopt;
  const auto units = Rational::ratio(100 * on_time, due).rounded(Hundredths::scale);
  return units ? std::optional(Hundredths{*units}) : std::nullopt;
}

}  // namespace timon::homes
