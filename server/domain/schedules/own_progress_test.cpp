#include "domain/schedules/own_progress.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace timon::schedules {
namespace {

using indicators::Amount;
using indicators::Basis;
using indicators::Outcome;
using indicators::PeriodFacts;

const Day first = make_day(2026, 3, 2);
const Day last = make_day(2026, 4, 10);

PeriodFacts march() { return {make_day(2026, 3, 1), make_day(2026, 3, 31), {}, Amount{whole<6>(60), {}}, {}, {}}; }

TEST(OwnProgress, is_held_against_what_was_expected_when_it_was_reported) {
  const std::vector periods{march()};
  const auto standing = standing_of({first, last, periods}, make_day(2026, 4, 20));
  EXPECT_EQ(standing.planned.value.text(), "100");
  EXPECT_EQ(standing.reported.value.text(), "60");
  EXPECT_EQ(standing.compliance.value.text(), "80") << "60 of the 75 expected on 31 March";
  EXPECT_EQ(standing.basis, Basis::Reported);
  EXPECT_EQ(standing.verified.outcome, Outcome::NoData);
}

TEST(OwnProgress, prefers_the_curve_that_somebody_typed) {
  std::vector periods{march()};
  periods[0].planned = Amount{whole<6>(40), {}};
  periods[0].verified = Amount{whole<6>(20), {}};
  const auto standing = standing_of({first, last, periods}, make_day(2026, 4, 1));
  EXPECT_EQ(standing.planned.value.text(), "40");
  EXPECT_EQ(standing.compliance.value.text(), "50");
  EXPECT_EQ(standing.basis, Basis::Verified);
  EXPECT_EQ(expected_of({first, last, periods}, make_day(2026, 3, 30))->text(), "0") << "the curve begins on 31 March";
}

TEST(OwnProgress, without_report_says_why) {
  EXPECT_EQ(standing_of({first, last, {}}, make_day(2026, 3, 1)).compliance.outcome, Outcome::NotDue);
  EXPECT_EQ(standing_of({first, last, {}}, make_day(2026, 3, 2)).compliance.outcome, Outcome::NoData);
  EXPECT_EQ(standing_of({}, make_day(2026, 3, 2)).planned.outcome, Outcome::NotProgrammed);
  auto closed = march();
  closed.reported.reset();
  closed.last_on = make_day(2026, 4, 7);
  const std::vector periods{closed};
  EXPECT_EQ(standing_of({first, last, periods}, make_day(2026, 4, 7)).compliance.outcome, Outcome::NoData);
  const auto over = standing_of({first, last, periods}, make_day(2026, 4, 8));
  EXPECT_EQ(over.compliance.outcome, Outcome::NoReport);
  EXPECT_EQ(over.verified.outcome, Outcome::NoData) << "windows are for reports";
}

}  // namespace
}  // namespace timon::schedules
