#include "domain/schedules/expected_progress.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "domain/case_table.hpp"

namespace timon::schedules {
namespace {

TEST(ExpectedProgress, is_straight_between_its_days) {
  for (const auto& row : read_cases("server/domain/schedules/expected_progress.cases.tsv"))
    EXPECT_EQ(
        expected_progress(*parse_day(row.at("start")), *parse_day(row.at("end")), *parse_day(row.at("on"))).text(),
        row.at("expected"))
        << row.at("case");
}

TEST(ExpectedProgress, takes_business_days_as_counts) {
  EXPECT_EQ(expected_progress(15, 30).text(), "50");
  EXPECT_EQ(expected_progress(-3, 30).text(), "0");
  EXPECT_EQ(expected_progress(31, 30).text(), "100");
  EXPECT_EQ(expected_progress(0, 0).text(), "0") << "a span without a business day, not begun";
  EXPECT_EQ(expected_progress(1, 0).text(), "100");
}

TEST(Delay, is_in_percentage_points) {  // T3
  EXPECT_EQ(delay_in_points(50, 45).text(), "-5");
  EXPECT_EQ(delay_in_points(50, 35).text(), "-15");
  EXPECT_EQ(over_reported(45, 35)->text(), "10");
  EXPECT_FALSE(over_reported(35, 35));
  EXPECT_FALSE(over_reported(30, 35));
}

TEST(AcceleratedCalendar, is_demanded_strictly_below_eighty) {  // T5
  EXPECT_TRUE(needs_accelerated_calendar(45, 34));
  EXPECT_FALSE(needs_accelerated_calendar(45, 36));
  EXPECT_FALSE(needs_accelerated_calendar(0, 0));
}

TEST(CumulativeProgress, may_fall_only_as_a_correction) {  // T7
  EXPECT_TRUE(may_follow(40, 40, Correction::No));
  EXPECT_FALSE(may_follow(40, 39, Correction::No));
  EXPECT_TRUE(may_follow(40, 39, Correction::Yes));
}

RC_GTEST_PROP(ExpectedProgress, never_falls_and_stays_within_its_hundred, ()) {
  const auto start = make_day(2026, 1, 1) + *rc::gen::inRange(0, 400);
  const auto end = start + *rc::gen::inRange(0, 400);
  const auto on = make_day(2026, 1, 1) + *rc::gen::inRange(-50, 900);
  const auto progress = expected_progress(start, end, on);
  RC_ASSERT(progress <= expected_progress(start, end, on + 1));
  RC_ASSERT(progress >= Rational(0) && progress <= Rational(100));
}

}  // namespace
}  // namespace timon::schedules
