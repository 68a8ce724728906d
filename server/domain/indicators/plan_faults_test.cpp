#include "domain/indicators/plan_faults.hpp"

#include <gtest/gtest.h>

#include "domain/plans/default_levels.hpp"

namespace timon::indicators {

namespace {

PlanContent small_plan(plans::PlanState state) {
  PlanContent content;
  content.plan.state = state;
  content.levels =
      plans::levels_of({1}, plans::default_levels(), [id = std::int64_t{0}]() mutable { return plans::LevelId{++id}; });
  for (const std::int64_t id : {1, 2, 3}) {
    plans::Element& one = content.elements.emplace_back();
    one.id = {id};
    one.code = "E" + std::to_string(id);
    one.level_id = content.levels.find(id == 1 ? "axis" : "goal")->id;
    if (id > 1) one.parent_id = plans::ElementId{1};
  }
  Indicator& indicator = content.indicators.emplace_back();
  indicator.element_id = {2};
  indicator.code = "I1";
  indicator.frozen_at = Instant{};
  return content;
}

}  // namespace

TEST(PlanFaults, AWholePlanHasNone) { EXPECT_TRUE(plan_faults(small_plan(plans::PlanState::Approved), {}).empty()); }

TEST(PlanFaults, WeightsAndFixedAttributesAreAskedOfApprovedPlansAlone) {
  for (const auto state : {plans::PlanState::Draft, plans::PlanState::Closed}) {
    PlanContent content = small_plan(state);
    content.elements[1].weight = whole<2>(40);
    content.indicators[0].frozen_at.reset();
    content.indicators[0].weight = whole<2>(10);
    const auto faults = plan_faults(content, {});
    if (state == plans::PlanState::Draft) {
      EXPECT_TRUE(faults.empty());
      continue;
    }
    ASSERT_EQ(faults.size(), 3u);
    EXPECT_EQ(faults[0].field + " " + faults[0].code, "E1 weights_incomplete");
    EXPECT_EQ(faults[1].field + " " + faults[1].code, "E2 indicator_weights_do_not_add");
    EXPECT_EQ(faults[2], (FieldError{"I1", "indicator_not_frozen"}));
  }
}

TEST(PlanFaults, ABrokenTreeAndACircleAreNamed) {
  PlanContent content = small_plan(plans::PlanState::Draft);
  content.elements[1].parent_id = plans::ElementId{99};
  const std::vector<plans::Link> links{{{2}, {3}}, {{3}, {2}}};
  EXPECT_EQ(plan_faults(content, links),
            (std::vector<FieldError>{{"E2", "parent_missing"}, {"", "predecessor_cycle", {{"codes", "E2, E3"}}}}));
}

}  // namespace timon::indicators
