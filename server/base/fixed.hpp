#pragma once
// The fast number of roll-ups: units of 10^-18 in 128 bits with a bound on its own error. It either knows the
// rounded value for certain or says that it does not, and then a Rational is asked.

#include <cstdint>
#include <optional>
#include <string>

#include "base/rational.hpp"

namespace timon {

struct Fixed {
  static constexpr int decimals = 18;
  static constexpr Wide largest = 1'000'000'000'000'000'000;  ///< whole part; beyond it the value is lost

  Wide units = 0;
  std::uint64_t error = 0;  ///< the true value lies within units ± error
  bool is_lost = false;     ///< left 128 bits: nothing is known, ask a Rational

  static Fixed lost() { return {0, 0, true}; }
  static Fixed of(const Rational& value);

  /// As Rational::rounded; nothing when the error bound leaves a doubt.
  std::optional<std::int64_t> rounded(int places) const;
  /// As Rational::text; nothing when in doubt.
  std::optional<std::string> text(int significant_digits = 15) const;
};

inline Fixed lesser(Fixed a, Fixed b) {
  if (a.is_lost || b.is_lost) return Fixed::lost();
  return {a.units < b.units ? a.units : b.units, a.error > b.error ? a.error : b.error, false};
}
inline Fixed greater(Fixed a, Fixed b) {
  if (a.is_lost || b.is_lost) return Fixed::lost();
  return {a.units > b.units ? a.units : b.units, a.error > b.error ? a.error : b.error, false};
}
inline Rational lesser(const Rational& a, const Rational& b) { return b < a ? b : a; }
inline Rational greater(const Rational& a, const Rational& b) { return a < b ? b : a; }

/// Sums of value x weight over the sum of the weights. Weights are not negative; the same code for both numbers.
template <class Number>
class WeightedMean;

template <>
class WeightedMean<Fixed> {
 public:
  void add(std::int64_t weight, const Fixed& value) {
    Wide part = 0;
    std::uint64_t error = 0;
    is_lost_ |= value.is_lost || __builtin_mul_overflow(value.units, Wide{weight}, &part) ||
                __builtin_add_overflow(sum_, part, &sum_) ||
                __builtin_mul_overflow(value.error, static_cast<std::uint64_t>(weight), &error) ||
                __builtin_add_overflow(error_, error, &error_) || __builtin_add_overflow(weight_, weight, &weight_);
  }
  bool is_empty() const { return weight_ == 0 && !is_lost_; }
  Fixed value() const {
    if (is_lost_ || weight_ == 0) return Fixed::lost();
    const auto weight = static_cast<std::uint64_t>(weight_);
    const bool has_rest = sum_ % weight_ != 0 || error_ % weight != 0;
    return {sum_ / weight_, error_ / weight + (has_rest ? 2U : 0U), false};
  }

 private:
  Wide sum_ = 0;
  std::uint64_t error_ = 0;
  std::int64_t weight_ = 0;
  bool is_lost_ = false;
};

template <>
class WeightedMean<Rational> {
 public:
  void add(std::int64_t weight, const Rational& value) {
    sum_ = sum_ + value * Rational(weight);
    weight_ = weight_ + Rational(weight);
  }
  bool is_empty() const { return weight_.sign() == 0; }
  Rational value() const { return sum_ / weight_; }

 private:
  Rational sum_;
  Rational weight_;
};

}  // namespace timon
