#include "base/rational.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/fixed.hpp"

namespace timon {
namespace {

Rational third() { return Rational::ratio(1, 3); }

TEST(Rational, rounds_half_away_from_zero_once) {
  struct Case {
    Wide numerator, denominator;
    std::int64_t hundredths;
  };
  for (const auto& [numerator, denominator, hundredths] : std::initializer_list<Case>{{1, 8, 13},
                                                                                      {-1, 8, -13},
                                                                                      {1, 3, 33},
                                                                                      {2, 3, 67},
                                                                                      {-2, 3, -67},
                                                                                      {-1, -2, 50},
                                                                                      {26999, 300, 9000},
                                                                                      {26998, 300, 8999},
                                                                                      {899949, 10000, 8999},
                                                                                      {89995, 1000, 9000}})
    EXPECT_EQ(Rational::ratio(numerator, denominator).rounded(2), hundredths) << hundredths;
}

TEST(Rational, leaves_128_bits_and_comes_back) {
  Rational power = 1;
  for (int i = 0; i < 200; ++i) power = power * Rational(10);
  EXPECT_EQ(power.rounded(2), std::nullopt) << "what 64 bits do not hold is nothing, never a wrap";
  EXPECT_EQ(power.text(), "1" + std::string(200, '0'));
  for (int i = 0; i < 200; ++i) power = power / Rational(10);
  EXPECT_EQ(power, Rational(1));
}

TEST(Rational, prints_fifteen_significant_digits) {
  EXPECT_EQ(third().text(), "0.333333333333333");
  EXPECT_EQ((Rational(100) * third() * Rational(2)).text(), "66.6666666666667");
  EXPECT_EQ(Rational::ratio(8587, 100).text(), "85.87");
  EXPECT_EQ(Rational::ratio(-1, 30000).text(), "-0.0000333333333333333");
  EXPECT_EQ(Rational::ratio(999999999999999999, 1).text(), "1000000000000000000");
  EXPECT_EQ(Rational(0).text(), "0");
}

TEST(Fixed, says_when_it_does_not_know) {
  WeightedMean<Fixed> thirds;
  WeightedMean<Rational> exact;
  for (const auto& value : {third() * Rational(5) / Rational(100), third() / Rational(100)}) {
    thirds.add(1, Fixed::of(value));
    exact.add(1, value);
  }
  EXPECT_EQ(exact.value().rounded(2), 1);
  EXPECT_EQ(thirds.value().rounded(2), 1);
  WeightedMean<Fixed> tie;
  tie.add(1, Fixed::of(third() / Rational(100)));
  tie.add(1, Fixed::of(Rational(2) * third() / Rational(100)));
  EXPECT_EQ(tie.value().rounded(2), std::nullopt) << "0.005 from two thirds that were cut";
  EXPECT_EQ(Fixed::of(Rational::ratio(1, 200)).rounded(2), 1) << "0.005 itself is exact";
  EXPECT_TRUE(Fixed::of(Rational(INT64_MAX)).is_lost);
}

std::vector<std::pair<int, Rational>> some_terms() {
  return *rc::gen::container<std::vector<std::pair<int, Rational>>>(
      rc::gen::pair(rc::gen::inRange(0, 10001),
                    rc::gen::map(rc::gen::pair(rc::gen::inRange(-40000, 40000), rc::gen::inRange(1, 400)),
                                 [](const std::pair<int, int>& p) { return Rational::ratio(p.first, p.second); })));
}

RC_GTEST_PROP(Fixed, is_right_whenever_it_answers, ()) {
  WeightedMean<Fixed> fast;
  WeightedMean<Rational> exact;
  for (const auto& [weight, value] : some_terms()) {
    fast.add(weight, Fixed::of(value));
    exact.add(weight, value);
  }
  RC_ASSERT(fast.is_empty() == exact.is_empty());
  if (exact.is_empty()) return;
  for (const int places : {0, 2, 15})
    if (const auto known = fast.value().rounded(places)) RC_ASSERT(known == exact.value().rounded(places));
  if (const auto known = fast.value().text()) RC_ASSERT(*known == exact.value().text());
}

RC_GTEST_PROP(Rational, keeps_the_laws_of_fractions, (int a, int b, int c)) {
  const auto x = Rational::ratio(a, 7);
  const auto y = Rational::ratio(b, 11);
  const auto z = Rational::ratio(c == 0 ? 1 : c, 13);
  RC_ASSERT((x + y) * z == x * z + y * z);
  RC_ASSERT(x / z * z == x);
  RC_ASSERT((x < y) == (static_cast<std::int64_t>(a) * 11 < static_cast<std::int64_t>(b) * 7));
}

}  // namespace
}  // namespace timon
