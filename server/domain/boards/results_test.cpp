#include "domain/boards/results.hpp"

#include <gmock/gmock.h>

#include "domain/boards/testing/small_plan.hpp"

namespace timon::boards {
namespace {

using indicators::IndicatorLevel;
using testing::ElementId;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::SmallPlan;

const Day year_end = make_day(2026, 12, 31);

class PlanWithResults : public ::testing::Test {
 protected:
  Results results(const Filter& filter = {}) {
    image_ = std::make_unique<PlanImage>(plan_.contents_);
    board_ = std::make_unique<Board>(image_->judged(year_end));
    return results_among(*image_, *board_, 0, image_->size(), filter);
  }
  std::vector<std::int64_t> told(const Results& results) const {
    std::vector<std::int64_t> ids;
    for (const auto& result : results.items) ids.push_back(image_->indicator_of_leaf(result.leaf)->id.value);
    return ids;
  }

  SmallPlan plan_;
  std::unique_ptr<PlanImage> image_;
  std::unique_ptr<Board> board_;
};

TEST_F(PlanWithResults, has_none_where_every_indicator_tells_of_products) {
  const auto none = results();
  EXPECT_THAT(none.items, IsEmpty());
  EXPECT_EQ(none.goals_without, 1) << "goal 21 has an activity and no indicator";
  EXPECT_EQ(counts_of(none), ResultCounts{});
}

TEST_F(PlanWithResults, tells_impact_before_result_and_the_farthest_before_the_rest) {
  plan_.add_indicator(900, 2, 100, 100);    // of an axis, on its way
  plan_.add_indicator(1101, 11, 100, 100);  // of a goal
  auto& all = plan_.contents_.indicators;
  all[0].level = IndicatorLevel::Result;  // 1100: 80 of 100, yellow
  all[1].level = IndicatorLevel::Input;
  all[2].level = IndicatorLevel::Impact;
  all[3].level = IndicatorLevel::Result;
  const auto found = results();
  EXPECT_THAT(told(found), ElementsAre(900, 1100, 1101));
  EXPECT_EQ(found.items[1].reached, Rational(80));
  EXPECT_EQ(found.items[1].target, Rational(100));
  EXPECT_EQ(found.items[1].figures.value(FigureName::Compliance), whole<2>(80)) << "by itself, not its goal's mean";
  EXPECT_EQ(counts_of(found), (ResultCounts{.on_track = 2, .off_track = 1, .unknown = 0}));
}

TEST_F(PlanWithResults, puts_a_result_that_nobody_told_between_the_far_and_the_good) {
  plan_.add_indicator(1101, 11, 100, 100);
  plan_.add_indicator(1102, 11, 100, 100);
  plan_.contents_.facts.pop_back();
  for (auto& indicator : plan_.contents_.indicators) indicator.level = IndicatorLevel::Result;
  const auto found = results();
  EXPECT_THAT(told(found), ElementsAre(1200, 1100, 1102, 1101));
  EXPECT_EQ(found.items[2].reached, std::nullopt);
  EXPECT_EQ(counts_of(found).unknown, 1);
}

TEST_F(PlanWithResults, tells_those_of_what_passes) {
  for (auto& indicator : plan_.contents_.indicators) indicator.level = IndicatorLevel::Result;
  EXPECT_THAT(told(results({.light = lights::Light::Yellow})), ElementsAre(1100));
  const auto only = std::make_shared<std::vector<bool>>(6, false);
  (*only)[2] = true;  // goal 12
  EXPECT_THAT(told(results({.only = only})), ElementsAre(1200));
  EXPECT_EQ(results({.only = only}).goals_without, 0);
}

TEST_F(PlanWithResults, calls_a_goal_without_indicators_by_its_name_and_nothing_else) {
  results();
  std::vector<std::int64_t> without;
  for (Row row = 0; row < image_->size(); ++row)
    if (has_no_result(*image_, row)) without.push_back(image_->element(row).id.value);
  EXPECT_THAT(without, ElementsAre(21)) << "neither an axis nor an activity owes a result";
}

}  // namespace
}  // namespace timon::boards
