#pragma once
// Decimal numbers as whole units of a fixed scale in 64 bits. What is typed or counted is one of these;
// what is computed from them is a domain number (domain/exact). Overflow is an answer, never a wrap.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace timon {

/// `units` x 10^-Scale. Stored in a column whose name ends in `_e<Scale>`.
template <int Scale>
struct Decimal {
  static constexpr int scale = Scale;
  std::int64_t units = 0;

  auto operator<=>(const Decimal&) const = default;
};

using Hundredths = Decimal<2>;  ///< money, weights, percentages typed by people
using Millionths = Decimal<6>;  ///< values of indicators

/// 10 to the power of `exponent`, 0 to 18.
constexpr std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

template <int Scale>
constexpr Decimal<Scale> whole(std::int64_t value) {
  return {value * power_of_ten(Scale)};
}

struct ParsedUnits {
  std::int64_t units;
  bool was_rounded;  ///< it had more decimals than the scale holds (rounded half away from zero)
};

/// Reads `-12`, `12.5`, `1.25e-3` (decimal point, no thousands mark, no blanks) into units of 10^-scale.
/// Nothing for anything else, and for what does not fit in 64 bits.
std::optional<ParsedUnits> parse_units(std::string_view text, int scale);

/// The shortest plain text: "12.5", "-3", "0.000001"; never an exponent.
std::string units_text(std::int64_t units, int scale);

template <int Scale>
std::string text(Decimal<Scale> value) {
  return units_text(value.units, Scale);
}

/// Reads without rounding: more decimals than the scale holds is nothing.
template <class D>
std::optional<D> parse_decimal(std::string_view text) {
  const auto parsed = parse_units(text, D::scale);
  if (!parsed || parsed->was_rounded) return std::nullopt;
  return D{parsed->units};
}

/// The sum, or nothing where 64 bits do not hold it.
template <int Scale>
std::optional<Decimal<Scale>> checked_add(Decimal<Scale> a, Decimal<Scale> b) {
  Decimal<Scale> sum;
  if (__builtin_add_overflow(a.units, b.units, &sum.units)) return std::nullopt;
  return sum;
}

}  // namespace timon
