#include "domain/indicators/readiness.hpp"

#include <gtest/gtest.h>

#include "domain/plans/default_levels.hpp"

namespace timon::indicators {

namespace {

using plans::Element;
using plans::Severity;

/// An axis (1) with one goal (2) of office 10 and one indicator (100), ready to be approved.
class ReadinessTest : public testing::Test {
 protected:
  ReadinessTest() {
    content.plan.start_on = make_day(2024, 1, 1);
    content.plan.end_on = make_day(2027, 12, 31);
    content.levels = plans::levels_of({1}, plans::default_levels(), [this] { return plans::LevelId{++last_level}; });
    add(1, {}, "axis");
    goal().office_id = people::OfficeId{10};
    goal().person_id = people::PersonId{20};
    Indicator indicator;
    indicator.id = {100};
    indicator.element_id = {2};
    indicator.code = "I1";
    indicator.measure_id = MeasureId{5};
    indicator.measure_validated_at = Instant{};
    content.indicators.push_back(indicator);
    content.targets[{100}] = {whole<6>(10), whole<6>(20)};
  }

  Element& add(std::int64_t id, std::optional<std::int64_t> parent, std::string_view level) {
    Element one;
    one.id = {id};
    one.code = "E" + std::to_string(id);
    if (parent) one.parent_id = plans::ElementId{*parent};
    one.level_id = content.levels.find(level)->id;
    content.elements.push_back(one);
    return content.elements.back();
  }
  Element& goal() { return content.elements.size() < 2 ? add(2, 1, "goal") : content.elements[1]; }
  Indicator& indicator() { return content.indicators[0]; }
  /// "severity code element" for each item.
  std::vector<std::string> items() const {
    std::vector<std::string> found;
    for (const ReadinessItem& item : readiness_of(content).items)
      found.push_back(std::string(name_of(item.severity)) + " " + item.code + " " +
                      (item.element_id ? item.element_id->text() : "-"));
    return found;
  }

  PlanContent content;
  std::int64_t last_level = 0;
};

using Lines = std::vector<std::string>;

}  // namespace

TEST_F(ReadinessTest, ACompletePlanIsReady) {
  EXPECT_EQ(items(), Lines{});
  const Readiness readiness = readiness_of(content);
  EXPECT_TRUE(readiness.is_ready());
  EXPECT_EQ(readiness.axes, std::vector<plans::ElementId>{{1}});
  EXPECT_EQ(readiness.cells, (std::vector<OfficeUnderAxis>{{{10}, {1}, 1}}));
  EXPECT_FALSE(readiness_refusal(readiness, {}));
}

TEST_F(ReadinessTest, AnEmptyPlanIsNot) {
  content.elements.clear();
  content.indicators.clear();
  EXPECT_EQ(items(), Lines{"error plan_without_goals -"});
}

TEST_F(ReadinessTest, AxisOfficeAndPersonAreMissedByName) {
  goal().parent_id.reset();
  goal().office_id.reset();
  goal().person_id.reset();
  EXPECT_EQ(items(), (Lines{"error element_without_axis 2", "error element_without_office 2",
                            "notice element_without_person 2"}));
  EXPECT_TRUE(readiness_of(content).cells.empty());
}

TEST_F(ReadinessTest, TheOfficeAboveAnswersForWhatHasNone) {
  goal().office_id.reset();
  content.elements[0].office_id = people::OfficeId{11};
  EXPECT_EQ(items(), Lines{});
  EXPECT_EQ(readiness_of(content).cells, (std::vector<OfficeUnderAxis>{{{11}, {1}, 1}}));
}

TEST_F(ReadinessTest, AGoalWithoutIndicatorIsAWarningToAccept) {
  content.indicators.clear();
  EXPECT_EQ(items(), Lines{"warning goal_without_indicator 2"});
  const auto refusal = readiness_refusal(readiness_of(content), {});
  EXPECT_EQ(refusal.value(), invalid("accepted_warnings", "warning_not_accepted",
                                     {{"warning", "goal_without_indicator"}, {"count", "1"}}));
  EXPECT_FALSE(readiness_refusal(readiness_of(content), {"goal_without_indicator"}));
}

TEST_F(ReadinessTest, MeasureAndTargetsOfAnIndicator) {
  indicator().measure_validated_at.reset();
  EXPECT_EQ(items(), Lines{"error measure_not_validated 2"});
  indicator().measure_id.reset();
  content.targets.clear();
  EXPECT_EQ(items(), (Lines{"error indicator_without_measure 2", "error indicator_without_target 2"}));
  indicator().term_target = whole<6>(30);
  EXPECT_EQ(items(), Lines{"error indicator_without_measure 2"});
  EXPECT_EQ(readiness_refusal(readiness_of(content), {}).value(),
            (Error{ErrorKind::Invalid,
                   "plan_not_ready",
                   {},
                   {{"indicators.100", "indicator_without_measure", {{"indicator", "I1"}}}}}));
}

// C11.
TEST_F(ReadinessTest, ATargetThatEqualsTheBaselineCannotBeDividedBy) {
  indicator().method = Method::Baseline;
  indicator().accumulation = Accumulation::Last;
  indicator().baseline = whole<6>(10);
  EXPECT_EQ(items(), Lines{"error baseline_equals_target 2"});
  indicator().baseline = whole<6>(5);
  EXPECT_EQ(items(), Lines{});
}

//
TEST_F(ReadinessTest, ASenseAgainstTheTargetsIsAWarning) {
  indicator().sense = Sense::Descending;
  indicator().method = Method::Inverse;
  indicator().accumulation = Accumulation::Last;
  EXPECT_EQ(items(), Lines{"warning sense_conflict 2"});
  EXPECT_EQ(readiness_of(content).items[0].arguments,
            (Arguments{{"indicator", "I1"}, {"sense", "descending"}, {"suggested", "ascending"}}));
}

//
TEST_F(ReadinessTest, WeightsOfChildrenIndicatorsAndPeriods) {
  goal().weight = Hundredths{9999};
  indicator().weight = Hundredths{5000};
  content.period_weights = {{{1}, {9000}}};
  EXPECT_EQ(items(), (Lines{"error period_weights_do_not_add -", "error weights_do_not_add 1",
                            "error indicator_weights_do_not_add 2"}));
}

TEST_F(ReadinessTest, DatesAndKindsOfActivities) {
  Element& activity = add(3, 2, "activity");
  activity.person_id = people::PersonId{20};
  EXPECT_EQ(items(), (Lines{"warning activity_without_dates 3", "notice activity_without_action_type 3"}));
  content.elements[2].action_type = plans::ActionType::Works;
  content.elements[2].start_on = make_day(2026, 1, 1);
  content.elements[2].end_on = make_day(2028, 1, 31);
  goal().end_on = make_day(2026, 12, 31);
  EXPECT_EQ(items(), (Lines{"warning outside_plan_dates 3", "warning outside_parent_dates 3"}));
}

}  // namespace timon::indicators
