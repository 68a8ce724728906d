#include "base/fixed.hpp"

namespace timon {
namespace {

/// Half away from zero.
Wide rounded_over(Wide units, Wide divisor) {
  const Wide half = divisor / 2;
  return units < 0 ? -((half - units) / divisor) : (units + half) / divisor;
}

int digits_of(Wide value) {
  int digits = 0;
  for (value = value < 0 ? -value : value; value != 0; value /= 10) ++digits;
  return digits;
}

}  // namespace

std::optional<std::int64_t> Fixed::rounded(int places) const {
  if (is_lost) return std::nullopt;
  const Wide divisor = power_of_ten(decimals - places);
  const Wide low = rounded_over(units - Wide{error}, divisor);
  if (low != rounded_over(units + Wide{error}, divisor) || low > INT64_MAX || low < -INT64_MAX) return std::nullopt;
  return static_cast<std::int64_t>(low);
}

std::optional<std::string> Fixed::text(int significant_digits) const {
  if (is_lost) return std::nullopt;
  if (units == 0 && error == 0) return "0";
  const int digits = digits_of(units - Wide{error});
  if (digits != digits_of(units + Wide{error})) return std::nullopt;
  const int places = significant_digits - digits + decimals;
  if (places > decimals && error != 0) return std::nullopt;
  const auto value = places < 0 ? std::nullopt : rounded(places < decimals ? places : decimals);
  if (!value) return std::nullopt;
  return units_text(*value, places < decimals ? places : decimals);
}

}  // namespace timon
