#include "base/decimal.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace timon {
namespace {

TEST(ParseUnits, reads_what_people_and_workbooks_write) {
  struct Case {
    std::string_view text;
    int scale;
    std::optional<std::int64_t> units;
    bool was_rounded = false;
  };
  const std::vector<Case> cases{
      {"0", 6, 0},
      {"-0", 6, 0},
      {"12", 2, 1200},
      {"12.5", 2, 1250},
      {"-12.345", 2, -1235, true},
      {"12.344", 2, 1234, true},
      {"0.000001", 6, 1},
      {"0.0000005", 6, 1, true},
      {"0.0000004", 6, 0, true},
      {"0.00000005", 6, 0, true},
      {"1.25e-3", 6, 1250},
      {"1E3", 2, 100000},
      {".5", 2, 50},
      {"5.", 2, 500},
      {"+7", 0, 7},
      {"9223372036854775807", 0, INT64_MAX},
      {"9223372036854775808", 0, std::nullopt},
      {"1e30", 2, std::nullopt},
      {"0e30", 2, 0},
      {"", 2, std::nullopt},
      {"-", 2, std::nullopt},
      {".", 2, std::nullopt},
      {"1,5", 2, std::nullopt},
      {" 1", 2, std::nullopt},
      {"1e", 2, std::nullopt},
      {"0x10", 2, std::nullopt},
      {"nan", 2, std::nullopt},
  };
  for (const auto& [text, scale, units, was_rounded] : cases) {
    const auto parsed = parse_units(text, scale);
    ASSERT_EQ(parsed.has_value(), units.has_value()) << text;
    if (!units) continue;
    EXPECT_EQ(parsed->units, *units) << text;
    EXPECT_EQ(parsed->was_rounded, was_rounded) << text;
  }
}

TEST(UnitsText, is_the_shortest_plain_text) {
  EXPECT_EQ(units_text(1250, 2), "12.5");
  EXPECT_EQ(units_text(-5, 2), "-0.05");
  EXPECT_EQ(units_text(0, 6), "0");
  EXPECT_EQ(units_text(100000, 2), "1000");
  EXPECT_EQ(units_text(INT64_MIN, 0), "-9223372036854775808");
}

TEST(CheckedAdd, refuses_to_wrap) {
  EXPECT_EQ(checked_add(Hundredths{1}, Hundredths{2}), Hundredths{3});
  EXPECT_EQ(checked_add(Hundredths{INT64_MAX}, Hundredths{1}), std::nullopt);
}

}  // namespace
}  // namespace timon
