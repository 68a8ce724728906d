// Light profiles that change within a year, as the board judges them.
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "domain/boards/difference.hpp"
#include "domain/boards/explanation.hpp"
#include "domain/boards/plan_image.hpp"
#include "domain/boards/testing/small_plan.hpp"

namespace timon::boards {
namespace {

using plans::ElementId;
using ::testing::ElementsAre;
using testing::SmallPlan;

/// A year of quarters: 80 of 100 in each, judged at the end of each.
class QuartersOnBoard : public ::testing::Test {
 protected:
  QuartersOnBoard() {
    auto& contents = plan_.contents_;
    contents.periods.clear();
    contents.facts.clear();
    for (auto& indicator : contents.indicators) indicator.frequency = plans::PeriodKind::Quarter;
    for (unsigned quarter = 0; quarter < 4; ++quarter) {
      plans::Period period;
      period.id = plans::PeriodId{quarter + 1};
      period.kind = plans::PeriodKind::Quarter;
      period.start_on = make_day(2026, 3 * quarter + 1, 1);
      period.end_on = quarter == 3 ? make_day(2026, 12, 31) : make_day(2026, 3 * quarter + 4, 1) + -1;
      contents.periods.push_back(period);
      add_fact(period.id, reports::FactKind::Planned, 100);
      add_fact(period.id, reports::FactKind::Reported, 80);
    }
  }
  void add_fact(plans::PeriodId period, reports::FactKind kind, std::int64_t value) {
    reports::Fact fact;
    fact.subject_id = 1100;
    fact.period_id = period;
    fact.kind = kind;
    fact.value = whole<6>(value);
    plan_.contents_.facts.push_back(fact);
  }
  void choose(std::int64_t profile, std::int64_t replaced, Day from_on, bool is_of_indicator = false) {
    lights::Choice choice;
    choice.id = {static_cast<std::int64_t>(plan_.contents_.light_choices.size()) + 1};
    if (is_of_indicator) choice.indicator_id = indicators::IndicatorId{1100};
    choice.profile_id = lights::ProfileId{profile};
    if (replaced != 0) choice.replaced_id = lights::ProfileId{replaced};
    choice.from_on = from_on;
    plan_.contents_.light_choices.push_back(choice);
    if (is_of_indicator) plan_.contents_.indicators[0].light_profile_id = lights::ProfileId{profile};
    if (!is_of_indicator) plan_.contents_.plan.light_profile_id = lights::ProfileId{profile};
  }
  /// Of goal 11 and of the axis above it, at the end of each quarter and some days later.
  std::vector<std::string> lights_of_the_year() const {
    const PlanImage image(plan_.contents_);
    std::vector<std::string> words;
    for (const auto on :
         {make_day(2026, 6, 30), make_day(2026, 9, 15), make_day(2026, 9, 30), make_day(2026, 10, 20)}) {
      const auto board = image.judged(on);
      words.push_back(std::string(name_of(board.figures(*image.row_of(ElementId{11})).light.light)) + " " +
                      std::string(name_of(board.figures(*image.row_of(ElementId{1})).light.light)));
    }
    return words;
  }
  SmallPlan plan_;
};

TEST_F(QuartersOnBoard, keep_the_profile_that_was_in_force_for_the_last_that_had_ended) {
  EXPECT_THAT(lights_of_the_year(), ElementsAre("yellow yellow", "yellow yellow", "yellow yellow", "yellow yellow"));
  choose(5, 1, make_day(2026, 7, 1));  // 20 % away from the plan is still yellow; what is rolled up is 20 away
  choose(3, 5, make_day(2026, 10, 1));
  EXPECT_THAT(lights_of_the_year(), ElementsAre("yellow yellow", "yellow yellow", "yellow yellow", "yellow yellow"));
  plan_.contents_.light_choices.clear();
  plan_.contents_.plan.light_profile_id = lights::ProfileId{1};
  plan_.contents_.profiles[1].bands[1].light = lights::Light::Blue;  // another light for 80, to tell them apart
  choose(2, 1, make_day(2026, 7, 1));
  EXPECT_THAT(lights_of_the_year(), ElementsAre("yellow yellow", "yellow yellow", "blue blue", "blue blue"));
  choose(1, 0, make_day(2026, 4, 1), true);
  EXPECT_THAT(lights_of_the_year(), ElementsAre("yellow yellow", "yellow yellow", "yellow blue", "yellow blue"));
}

TEST_F(QuartersOnBoard, are_each_judged_alone_by_their_own_profile_and_say_which) {
  choose(2, 1, make_day(2026, 7, 1));
  const PlanImage image(plan_.contents_);
  const auto leaf = *image.leaf_of(indicators::IndicatorId{1100});
  EXPECT_EQ(image.profile_for(leaf, image.contents().periods[1]).code, "P-110");
  EXPECT_EQ(image.profile_for(leaf, image.contents().periods[2]).code, "P-90");
  const auto inputs = [&](Day on) {
    return explain(image, image.judged(on), *image.row_of(ElementId{1}), FigureName::Compliance).inputs;
  };
  const std::pair<std::string_view, std::string> before{"light_profile", "Verde de 90 a 110"};
  const std::pair<std::string_view, std::string> after{"light_profile", "Verde desde 90, sin tope"};
  const std::pair<std::string_view, std::string> since{"light_profile_from", "2026-07-01"};
  EXPECT_THAT(inputs(make_day(2026, 6, 30)), ::testing::Contains(before));
  EXPECT_THAT(inputs(make_day(2026, 9, 30)), ::testing::IsSupersetOf({after, since}));
}

/// Whatever is chosen, and whenever: what was shown on any earlier day is shown again.
RC_GTEST_FIXTURE_PROP(QuartersOnBoard, show_the_same_on_all_days_before_a_choice_holds, ()) {
  for (auto& profile : plan_.contents_.profiles)
    for (auto& band : profile.bands) band.word = profile.code + band.word;
  for (int made = *rc::gen::inRange(0, 4); made > 0; --made)
    choose(*rc::gen::inRange(1, 6), plan_.contents_.plan.light_profile_id.value,
           make_day(2026, 3 * *rc::gen::inRange<unsigned>(0, 4) + 1, 1));
  const PlanImage before(plan_.contents_);
  const Day today = make_day(2026, 1, 1) + *rc::gen::inRange(0, 364);
  const Day from = lights::holds_from(plan_.contents_.periods, plans::PeriodKind::Quarter, today);
  const bool is_of_indicator = *rc::gen::arbitrary<bool>();
  choose(*rc::gen::inRange(1, 6), is_of_indicator ? 0 : plan_.contents_.plan.light_profile_id.value, from,
         is_of_indicator);
  const PlanImage after(plan_.contents_);
  RC_ASSERT(from > today);
  for (Day on = make_day(2026, 1, 1); on < from; on = on + 9) RC_ASSERT(are_same(before.judged(on), after.judged(on)));
}

}  // namespace
}  // namespace timon::boards
