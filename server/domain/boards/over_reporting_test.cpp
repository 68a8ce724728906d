#include "domain/boards/over_reporting.hpp"

#include <gmock/gmock.h>

#include "domain/boards/testing/small_plan.hpp"

namespace timon::boards {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing::SmallPlan;

void verify(SmallPlan& plan, std::int64_t subject, std::int64_t value) {
  reports::Fact fact;
  fact.subject_id = subject;
  fact.period_id = plans::PeriodId{2026};
  fact.kind = reports::FactKind::Verified;
  fact.value = whole<6>(value);
  plan.contents_.facts.push_back(fact);
}

/// 11 reports 80 of 100, 12 reports 140; office 2 answers for both by the axis above.
TEST(OverReporting, is_told_in_points_the_most_first) {
  SmallPlan plan;
  verify(plan, 1100, 70);
  verify(plan, 1200, 100);
  const PlanImage image(plan.contents_);
  const auto goals = over_reported(image, image.judged(make_day(2026, 12, 31)));
  ASSERT_THAT(goals, SizeIs(2));
  EXPECT_EQ(image.element(goals[0].row).id, plans::ElementId{12});
  EXPECT_EQ(goals[0].points(), whole<2>(40));
  EXPECT_EQ(goals[1].points(), whole<2>(10)) << "80 reported, 70 verified";
  EXPECT_EQ(goals[1].reported, whole<2>(80));
  EXPECT_EQ(goals[1].verified, whole<2>(70));
  const auto offices = offices_of(goals);
  ASSERT_THAT(offices, SizeIs(1));
  EXPECT_EQ(offices[0].office, people::OfficeId{2});
  EXPECT_EQ(offices[0].goals, 2);
  EXPECT_EQ(offices[0].most, whole<2>(40));
  EXPECT_EQ(offices[0].mean, whole<2>(25));
}

TEST(OverReporting, is_not_told_of_what_nobody_verified_nor_of_what_was_confirmed) {
  SmallPlan plan;
  verify(plan, 1200, 140);
  const PlanImage image(plan.contents_);
  EXPECT_THAT(over_reported(image, image.judged(make_day(2026, 12, 31))), IsEmpty());
}

/// Of the first half of the year 50 was reported and 30 found; of the second, 40 were reported since.
SmallPlan waiting_plan(indicators::Accumulation accumulation) {
  SmallPlan plan;
  auto half = plan.contents_.periods.front();
  half.id = plans::PeriodId{20261};
  half.end_on = make_day(2026, 6, 30);
  plan.contents_.periods.front().start_on = make_day(2026, 7, 1);
  plan.contents_.periods.insert(plan.contents_.periods.begin(), half);
  for (auto& indicator : plan.contents_.indicators) indicator.accumulation = accumulation;
  for (auto& fact : plan.contents_.facts)
    if (fact.subject_id == 1100 && fact.kind == reports::FactKind::Reported)
      fact.period_id = half.id, fact.value = whole<6>(50);
  const auto say = [&](reports::FactKind kind, plans::PeriodId period, std::int64_t value) {
    reports::Fact fact;
    fact.subject_id = 1100;
    fact.period_id = period;
    fact.kind = kind;
    fact.value = whole<6>(value);
    plan.contents_.facts.push_back(fact);
  };
  say(reports::FactKind::Verified, half.id, 30);
  say(reports::FactKind::Reported, plans::PeriodId{2026}, 40);
  return plan;
}

/// Once 76,25 % of a street was reported and 62,5 % measured; the next quarter's report emptied the list.
TEST(OverReporting, stays_when_a_later_period_is_reported_and_waits_for_its_verifier) {
  for (const auto accumulation : {indicators::Accumulation::Sum, indicators::Accumulation::Last}) {
    const PlanImage image(waiting_plan(accumulation).contents_);
    const auto board = image.judged(make_day(2026, 12, 31));
    const auto goals = over_reported(image, board);
    ASSERT_THAT(goals, SizeIs(1));
    EXPECT_EQ(goals[0].points(), whole<2>(20));
    EXPECT_EQ(goals[0].reported, whole<2>(50)) << "of the half year that was verified, as 30 of it is";
    EXPECT_EQ(goals[0].verified, whole<2>(30));
    EXPECT_TRUE(is_over_reported(image, board, goals[0].row));
  }
}

/// What waits for its verifier made the mean of what was reported smaller than that of what was verified.
TEST(OverReporting, is_not_hidden_by_parts_that_nobody_verified) {
  SmallPlan plan;
  for (auto& fact : plan.contents_.facts)
    if (fact.subject_id == 1200 && fact.kind == reports::FactKind::Reported) fact.value = whole<6>(20);
  verify(plan, 1100, 60);
  const PlanImage image(plan.contents_);
  const auto over = over_reported(image, image.judged(make_day(2026, 12, 31)), *image.row_of(plans::ElementId{1}));
  ASSERT_TRUE(over);
  EXPECT_EQ(over->reported, whole<2>(80));
  EXPECT_EQ(over->verified, whole<2>(60));
}

/// board and bars are judged by what is verified where it is, by what is reported where it is not.
TEST(OverReporting, what_is_verified_judges_the_board) {
  SmallPlan plan;
  verify(plan, 1100, 40);
  const PlanImage image(plan.contents_);
  const auto board = image.judged(make_day(2026, 12, 31));
  const auto& verified = board.figures(*image.row_of(plans::ElementId{11}));
  EXPECT_EQ(verified.basis, Basis::Verified);
  EXPECT_EQ(verified.value(FigureName::Compliance), whole<2>(40));
  const auto& reported = board.figures(*image.row_of(plans::ElementId{12}));
  EXPECT_EQ(reported.basis, Basis::Reported);
  EXPECT_EQ(reported.value(FigureName::Compliance), whole<2>(140));
}

}  // namespace
}  // namespace timon::boards
