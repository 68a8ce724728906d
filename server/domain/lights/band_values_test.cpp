#include "domain/lights/band_values.hpp"

#include <gtest/gtest.h>

#include "domain/case_table.hpp"
#include "domain/lights/light_of.hpp"

namespace timon::lights {
namespace {

using indicators::ComplianceRule;

std::optional<Rational> number(const std::string& cell) {
  const auto value = parse_decimal<Millionths>(cell);
  return value ? std::optional(Rational::of(*value)) : std::nullopt;
}

std::string shown(const std::vector<BandValues>& bands) {
  std::string all;
  for (const auto& band : bands)
    all +=
        (all.empty() ? "" : ", ") + std::string(name_of(band.light)) + " " + (band.lower ? band.lower->text(17) : "-");
  return all.empty() ? "-" : all;
}

ComplianceRule rule_of(const std::map<std::string, std::string>& row) {
  ComplianceRule rule;
  rule.sense = *parse_name<indicators::Sense>(row.at("sense"));
  rule.method = *parse_name<indicators::Method>(row.at("method"));
  rule.baseline = number(row.at("baseline"));
  return rule;
}

TEST(BandValues, lie_where_every_case_of_the_table_says) {
  const auto profile = shipped_profiles().front();
  ASSERT_EQ(profile.code, "P-110");
  for (const auto& row : read_cases("server/domain/lights/band_values.cases.tsv"))
    EXPECT_EQ(shown(band_values(profile, rule_of(row), number(row.at("planned")))), row.at("bands")) << row.at("case");
}

/// What is drawn behind a value is what the value is judged by.
TEST(BandValues, hold_the_values_that_are_judged_by_them) {
  const auto profile = shipped_profiles().front();
  for (const auto& row : read_cases("server/domain/lights/band_values.cases.tsv")) {
    const auto rule = rule_of(row);
    const auto planned = number(row.at("planned"));
    for (const auto& band : band_values(profile, rule, planned)) {
      const auto low = band.lower ? *band.lower : *band.upper - Rational(1);
      const auto high = band.upper ? *band.upper : *band.lower + Rational(1);
      const auto middle = (low + high) / Rational(2);
      const auto compliance = compliance_of(rule, planned, middle, indicators::Window::Closed);
      if (!compliance.is_known() || compliance.flags.review) continue;
      EXPECT_EQ(light_of(profile, Hundredths{*compliance.value.rounded(2)}).light, band.light)
          << row.at("case") << " at " << middle.text();
    }
  }
}

TEST(BandValues, are_none_for_a_profile_of_tolerances) {
  auto profile = shipped_profiles().front();
  profile.style = Style::Tolerance;
  EXPECT_TRUE(band_values(profile, {}, Rational(100)).empty());
}

}  // namespace
}  // namespace timon::lights
