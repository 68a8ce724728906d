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
