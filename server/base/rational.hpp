#pragma once
// Exact numbers: a fraction in 128 bits that moves to arbitrary precision when it no longer fits, so that no
// operation overflows. Rounding is asked for once, at the end. It knows nothing of percentages.

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/decimal.hpp"

namespace timon {

__extension__ typedef __int128 Wide;

class Rational {
 public:
  Rational() = default;
  Rational(std::int64_t whole) : numerator_(whole) {}  // NOLINT: a whole number is one
  /// `denominator` is not zero.
  static Rational ratio(Wide numerator, Wide denominator);
  template <int Scale>
  static Rational of(Decimal<Scale> value) {
    return ratio(value.units, power_of_ten(Scale));
  }

  int sign() const;
  /// Units of 10^-decimals (0 to 18), half away from zero as people round: 0.125 -> 0.13, -0.125 -> -0.13.
  /// Nothing where 64 bits do not hold it.
  std::optional<std::int64_t> rounded(int decimals) const;
  /// Plain text of at most that many significant digits, half away from zero: "85.87", "0.333333333333333".
  std::string text(int significant_digits = 15) const;

  friend Rational operator+(const Rational& a, const Rational& b);
  friend Rational operator-(const Rational& a, const Rational& b);
  friend Rational operator*(const Rational& a, const Rational& b);
  /// `b` is not zero.
  friend Rational operator/(const Rational& a, const Rational& b);
  friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);
  friend bool operator==(const Rational& a, const Rational& b) { return (a <=> b) == 0; }

 private:
  struct Big;
  friend struct Fixed;
  friend struct RationalParts;
  Wide numerator_ = 0;
  Wide denominator_ = 1;            ///< above 0
  std::shared_ptr<const Big> big_;  ///< when set, the value; the two above are then unused
};

}  // namespace timon
