#include "base/rational.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include "base/fixed.hpp"

namespace timon {

namespace wide = boost::multiprecision;

struct Rational::Big {
  wide::cpp_rational value;
};

namespace {

/// Below this both parts may be multiplied by 100 and compared without leaving 128 bits.
constexpr Wide kComfortable = Wide{1} << 118;

Wide magnitude(Wide value) { return value < 0 ? -value : value; }

Wide greatest_common_divisor(Wide a, Wide b) {
  a = magnitude(a);
  while (b != 0) {
    const Wide rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

struct Small {
  Wide numerator;
  Wide denominator;
};

Small reduced(Small value) {
  const Wide divisor = greatest_common_divisor(value.numerator, value.denominator);
  return divisor > 1 ? Small{value.numerator / divisor, value.denominator / divisor} : value;
}

bool times(Wide a, Wide b, Wide& product) {
  return !__builtin_mul_overflow(a, b, &product) && magnitude(product) < kComfortable;
}

std::optional<Small> sum(Small a, Small b) {
  Small result{};
  if (a.denominator == b.denominator) {
    result = {a.numerator + b.numerator, a.denominator};
    return magnitude(result.numerator) < kComfortable ? std::optional(result) : std::nullopt;
  }
  Wide left = 0;
  Wide right = 0;
  if (!times(a.numerator, b.denominator, left) || !times(b.numerator, a.denominator, right)) return std::nullopt;
  if (!times(a.denominator, b.denominator, result.denominator)) return std::nullopt;
  result.numerator = left + right;
  return magnitude(result.numerator) < kComfortable ? std::optional(result) : std::nullopt;
}

std::optional<Small> product(Small a, Small b) {
  Small result{};
  if (!times(a.numerator, b.numerator, result.numerator)) return std::nullopt;
  if (!times(a.denominator, b.denominator, result.denominator)) return std::nullopt;
  return result;
}

wide::cpp_int power(int exponent) { return wide::pow(wide::cpp_int(10), static_cast<unsigned>(exponent)); }

/// value x 10^decimals to the nearest whole number, half away from zero. `decimals` may be negative.
wide::cpp_int scaled(const wide::cpp_rational& value, int decimals) {
  wide::cpp_int numerator = wide::abs(wide::numerator(value));
  wide::cpp_int denominator = wide::denominator(value);
  (decimals >= 0 ? numerator : denominator) *= power(decimals >= 0 ? decimals : -decimals);
  wide::cpp_int whole = (2 * numerator + denominator) / (2 * denominator);
  return value < 0 ? wide::cpp_int(-whole) : whole;
}

/// The text of a whole number shifted `decimals` places to the right, without trailing zeros.
std::string placed(std::string digits, int decimals) {
  const bool is_negative = digits.front() == '-';
  if (is_negative) digits.erase(0, 1);
  if (decimals < 0) digits.append(static_cast<std::size_t>(-decimals), '0');
  if (decimals > 0) {
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, ".");
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
  }
  return is_negative ? "-" + digits : digits;
}

/// How many decimals leave `significant` digits.
int decimals_for(const wide::cpp_rational& value, int significant) {
  const wide::cpp_int numerator = wide::abs(wide::numerator(value));
  const wide::cpp_int denominator = wide::denominator(value);
  int exponent = static_cast<int>(numerator.str().size()) - static_cast<int>(denominator.str().size());
  const bool is_below =
      exponent >= 0 ? numerator < denominator * power(exponent) : numerator * power(-exponent) < denominator;
  if (is_below) --exponent;
  return significant - 1 - exponent;
}

}  // namespace

/// Moves between the two forms; a big value that fits again becomes small.
struct RationalParts {
  static Small small(const Rational& value) { return {value.numerator_, value.denominator_}; }
  static bool is_small(const Rational& value) { return value.big_ == nullptr; }
  static wide::cpp_rational big(const Rational& value) {
    if (value.big_) return value.big_->value;
    return {wide::cpp_int(value.numerator_), wide::cpp_int(value.denominator_)};
  }
  static Rational from(Small value) {
    Rational result;
    result.numerator_ = value.numerator;
    result.denominator_ = value.denominator;
    return result;
  }
  static Rational from(wide::cpp_rational value) {
    const wide::cpp_int limit = wide::cpp_int(kComfortable);
    if (wide::abs(wide::numerator(value)) < limit && wide::denominator(value) < limit)
      return from(Small{static_cast<Wide>(wide::numerator(value)), static_cast<Wide>(wide::denominator(value))});
    Rational result;
    result.big_ = std::make_shared<const Rational::Big>(Rational::Big{std::move(value)});
    return result;
  }
  /// Tries in 128 bits, then with reduced parts, then without limit.
  template <class SmallOperation, class BigOperation>
  static Rational combined(const Rational& a, const Rational& b, SmallOperation in_small, BigOperation in_big) {
    if (is_small(a) && is_small(b)) {
      if (const auto result = in_small(small(a), small(b))) return from(*result);
      if (const auto result = in_small(reduced(small(a)), reduced(small(b)))) return from(reduced(*result));
    }
    return from(wide::cpp_rational(in_big(big(a), big(b))));
  }
};

Rational Rational::ratio(Wide numerator, Wide denominator) {
  if (magnitude(numerator) >= kComfortable || magnitude(denominator) >= kComfortable)
    return RationalParts::from(wide::cpp_rational(wide::cpp_int(numerator), wide::cpp_int(denominator)));
  return RationalParts::from(denominator < 0 ? Small{-numerator, -denominator} : Small{numerator, denominator});
}

Rational operator+(const Rational& a, const Rational& b) {
  return RationalParts::combined(a, b, sum, [](const auto& x, const auto& y) { return x + y; });
}

Rational operator-(const Rational& a, const Rational& b) { return a + b * Rational(-1); }

Rational operator*(const Rational& a, const Rational& b) {
  return RationalParts::combined(a, b, product, [](const auto& x, const auto& y) { return x * y; });
}

Rational operator/(const Rational& a, const Rational& b) {
  const auto over = [](Small x, Small y) {
    return product(x, y.numerator < 0 ? Small{-y.denominator, -y.numerator} : Small{y.denominator, y.numerator});
  };
  return RationalParts::combined(a, b, over, [](const auto& x, const auto& y) { return x / y; });
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b) { return (a - b).sign() <=> 0; }

int Rational::sign() const {
  if (big_) return big_->value.sign();
  return numerator_ < 0 ? -1 : numerator_ > 0 ? 1 : 0;
}

std::optional<std::int64_t> Rational::rounded(int decimals) const {
  const Fixed near = Fixed::of(*this);
  if (const auto units = near.rounded(decimals)) return units;
  const wide::cpp_int units = scaled(RationalParts::big(*this), decimals);
  if (wide::abs(units) > INT64_MAX) return std::nullopt;
  return static_cast<std::int64_t>(units);
}

std::string Rational::text(int significant_digits) const {
  if (sign() == 0) return "0";
  const auto value = RationalParts::big(*this);
  const int decimals = decimals_for(value, significant_digits);
  return placed(scaled(value, decimals).str(), decimals);
}

Fixed Fixed::of(const Rational& value) {
  constexpr Wide step = 1'000'000'000;
  if (value.big_ || value.denominator_ >= Wide{1} << 96 || magnitude(value.numerator_) / value.denominator_ >= largest)
    return lost();
  const Wide numerator = magnitude(value.numerator_);
  Wide units = numerator / value.denominator_;
  Wide rest = numerator % value.denominator_;
  for (int half = 0; half < 2 && rest != 0; ++half) {
    units = units * step + rest * step / value.denominator_;
    rest = rest * step % value.denominator_;
    if (half == 0 && rest == 0) units *= step;
  }
  if (numerator % value.denominator_ == 0) units *= step * step;
  return {value.numerator_ < 0 ? -units : units, rest == 0 ? 0U : 1U, false};
}

}  // namespace timon
