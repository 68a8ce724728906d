#include "domain/lights/light_of.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "domain/case_table.hpp"

namespace timon::lights {
namespace {

const Profile& shipped(std::string_view code) {
  static const auto profiles = shipped_profiles();
  for (const auto& profile : profiles)
    if (profile.code == code) return profile;
  throw std::runtime_error("no such profile");
}

TEST(Light, is_what_every_case_of_its_table_says) {
  for (const auto& row : read_cases("server/domain/lights/light_of.cases.tsv"))
    for (const auto* code : {"P-110", "P-90", "P-5", "P-100"})
      EXPECT_EQ(name_of(light_of(shipped(code), parse_decimal<Hundredths>(row.at("value"))).light), row.at(code))
          << code << " " << row.at("value");
}

TEST(Light, measures_the_distance_from_the_plan_where_the_profile_has_tolerances) {
  const auto& profile = shipped("U-10-20");
  for (const auto& row : read_cases("server/domain/lights/tolerance.cases.tsv")) {
    const auto deviation = deviation_of(Rational::of(*parse_decimal<Millionths>(row.at("planned"))),
                                        Rational::of(*parse_decimal<Millionths>(row.at("actual"))));
    EXPECT_EQ(deviation, parse_decimal<Hundredths>(row.at("deviation"))) << row.at("actual");
    EXPECT_EQ(name_of(light_of_deviation(profile, deviation).light), row.at("light")) << row.at("actual");
  }
  EXPECT_EQ(light_of(profile, whole<2>(90)).light, Light::Green);
  EXPECT_EQ(light_of(profile, Hundredths{12001}).light, Light::Red);
}

TEST(Light, asks_for_a_reason_outside_green_above_as_well_as_below) {
  const auto& profile = shipped("P-110");
  for (const auto& [compliance, is_asked] : {std::pair{100, false}, {80, true}, {50, true}, {120, true}, {140, true}})
    EXPECT_EQ(needs_variance_reason(light_of(profile, whole<2>(compliance))), is_asked) << compliance;
  EXPECT_FALSE(needs_variance_reason(light_of(profile, std::nullopt)));
}

TEST(Profile, ships_sound) {
  for (const auto& profile : shipped_profiles()) EXPECT_TRUE(errors_of(profile).empty()) << profile.code;
}

std::vector<std::string> codes_of(const Profile& profile) {
  std::vector<std::string> codes;
  for (const auto& error : errors_of(profile)) codes.push_back(error.field + " " + error.code);
  return codes;
}

TEST(Profile, is_refused_with_every_mistake_at_its_place) {
  auto gap = shipped("P-110");
  gap.bands[1].lower = whole<2>(71);
  EXPECT_EQ(codes_of(gap), std::vector<std::string>{"bands[1].lower bands_leave_a_gap"});
  auto overlap = shipped("P-110");
  overlap.bands[1].lower = whole<2>(60);
  EXPECT_EQ(codes_of(overlap), std::vector<std::string>{"bands[1].lower bands_overlap"});
  auto both = shipped("P-110");
  both.bands[0].is_upper_included = true;
  EXPECT_EQ(codes_of(both), std::vector<std::string>{"bands[1].is_lower_included bands_overlap"});
  auto none = shipped("P-110");
  none.bands[3].is_lower_included = true;
  none.bands[2].is_upper_included = false;
  none.bands[3].is_lower_included = false;
  EXPECT_EQ(codes_of(none), std::vector<std::string>{"bands[3].is_lower_included bands_leave_a_gap"});
  auto ended = shipped("P-90");
  ended.bands.back().upper = whole<2>(200);
  ended.bands.front().lower = whole<2>(1);
  ended.bands.front().word.clear();
  EXPECT_EQ(codes_of(ended), (std::vector<std::string>{"bands[0].word required", "bands[0].lower bands_start_at_zero",
                                                       "bands[2].upper last_band_has_no_end"}));
  auto tolerance = shipped("U-10-20");
  tolerance.yellow_tolerance = whole<2>(5);
  EXPECT_EQ(codes_of(tolerance), std::vector<std::string>{"yellow_tolerance below_green_tolerance"});
}

RC_GTEST_PROP(Light, exists_for_every_number, (std::int64_t units)) {
  const auto value = Hundredths{units < 0 ? -(units + 1) : units};
  for (const auto& profile : shipped_profiles()) RC_ASSERT(light_of(profile, value).light != Light::Grey);
}

}  // namespace
}  // namespace timon::lights
