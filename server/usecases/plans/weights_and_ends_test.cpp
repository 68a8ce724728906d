// Weights of siblings, and how elements go.
#include "storage/reports/fact_store.hpp"
#include "usecases/plans/approve_plan.hpp"
#include "usecases/plans/delete_element.hpp"
#include "usecases/plans/edit_element.hpp"
#include "usecases/plans/edit_plan.hpp"
#include "usecases/plans/move_element.hpp"
#include "usecases/plans/set_weights.hpp"
#include "usecases/testing/edited_village.hpp"

namespace timon::usecases::plans {
namespace {

using testing::Codes;
using ::testing::IsEmpty;
using testing::refusals;
using timon::plans::ElementId;

using WeightsAndEnds = testing::EditedVillage;
TIMON_ON_BOTH_ENGINES(WeightsAndEnds);

TEST_P(WeightsAndEnds, weights_of_siblings_are_set_together) {
  const ElementId second = add(goal("M2"));
  const auto set = [&](std::vector<ElementWeight> weights) {
    return refusals(set_weights(as_planner(), village.plan.id, {village.axis.id, std::move(weights), {}}));
  };
  EXPECT_EQ(set({{village.goal.id, 1, Hundredths{3333}}, {second, 1, Hundredths{6666}}}),
            Codes{"weights weights_do_not_add"});
  EXPECT_EQ(set({{village.goal.id, 1, whole<2>(100)}}), Codes{"weights child_left_out"});
  EXPECT_EQ(set({{village.goal.id, 1, whole<2>(50)}, {village.goal.id, 1, whole<2>(50)}, {village.axis.id, 1, {}}}),
            (Codes{"weights[0].element given_twice", "weights[1].element given_twice", "weights[2].element not_a_child",
                   "weights child_left_out"}));
  EXPECT_EQ(set({{village.goal.id, 1, Hundredths{3333}}, {second, 1, Hundredths{6667}}}), Codes{"-"});
  EXPECT_EQ(find(second)->weight, Hundredths{6667});
  EXPECT_EQ(set({{village.goal.id, 2, {}}, {second, 2, {}}}), Codes{"-"});
  EXPECT_EQ(find(second)->weight, std::nullopt);
  EXPECT_EQ(refusals(set_weights(as(works), village.plan.id, {village.axis.id, {}, {}})), Codes{"not_allowed"});
  EXPECT_EQ(refusals(set_weights(as_planner(), village.plan.id, {{}, {{village.axis.id, 1, whole<2>(100)}}, {}})),
            Codes{"-"});
}

// Two planners who weighed at the same time: the second did not notice the first.
TEST_P(WeightsAndEnds, weights_are_set_by_who_read_the_last_ones_and_where_something_stands) {
  const SetWeights alone{village.axis.id, {{village.goal.id, 1, whole<2>(100)}}, {}};
  EXPECT_EQ(refusals(set_weights(as_planner(), village.plan.id, alone)), Codes{"-"});
  EXPECT_EQ(refusals(set_weights(as_planner(), village.plan.id, alone)), Codes{"version_mismatch"});
  EXPECT_EQ(find(village.goal.id)->version, 2);
  approve();
  ASSERT_EQ(delete_element(as_planner(), village.goal.id, 2, "Acuerdo 9").value(), Gone::Withdrawn);
  EXPECT_EQ(refusals(set_weights(as_planner(), village.plan.id, {village.goal.id, {}, "Acuerdo 9"})),
            Codes{"withdrawn"});
}

// W7 was a rule that no plan could choose.
TEST_P(WeightsAndEnds, absolute_weights_add_to_those_above_in_one_act_where_they_must_stand) {
  const auto scale = [&](timon::plans::WeightScale wanted, std::int64_t version) {
    return refusals(
        edit_plan(as_planner(), village.plan.id,
                  {.version = version, .settings = PlanSettingsInput{.weight_scale = wanted}, .reason = "Acuerdo 3"}));
  };
  ASSERT_EQ(scale(timon::plans::WeightScale::Absolute, 1), Codes{"-"});
  AddElement axis;
  axis.level = "axis";
  axis.code = "B";
  axis.name = "Gente";
  const ElementId other = add(axis), second = add(goal("M2"));
  const auto set = [&](std::optional<ElementId> parent, std::vector<ElementWeight> weights) {
    return refusals(set_weights(as_planner(), village.plan.id, {parent, std::move(weights), "Acuerdo 3"}));
  };
  EXPECT_EQ(set({}, {{village.axis.id, 1, whole<2>(40)}, {other, 1, whole<2>(60)}}), Codes{"-"});
  const auto goals = [&](std::int64_t version, std::int64_t one, std::int64_t two) {
    return std::vector<ElementWeight>{{village.goal.id, version, whole<2>(one)}, {second, version, whole<2>(two)}};
  };
  EXPECT_EQ(set(village.axis.id, goals(1, 60, 40)), Codes{"weights weights_do_not_add"});
  EXPECT_EQ(set(village.axis.id, goals(1, 25, 15)), Codes{"-"});
  const std::vector<std::string> accepted{"goal_without_indicator"};
  ASSERT_EQ(refusals(approve_plan(as_planner(), village.plan.id, {2, accepted})), Codes{"-"});

  std::vector<ElementWeight> half{{village.axis.id, 2, whole<2>(50)}, {other, 2, whole<2>(50)}};
  EXPECT_EQ(set({}, half), Codes{"weights weights_do_not_add"}) << "its goals add to 40";
  for (const auto& one : goals(2, 30, 20)) half.push_back(one);
  EXPECT_EQ(set({}, half), Codes{"-"});
  EXPECT_EQ(find(second)->weight, whole<2>(20));
  EXPECT_EQ(scale(timon::plans::WeightScale::Relative, 3), Codes{"settings.weight_scale frozen"});
}

// Who edits a goal weighed what hangs below another office's part of it.
TEST_P(WeightsAndEnds, absolute_weights_further_below_are_asked_for_where_they_hang) {
  ASSERT_TRUE(
      edit_plan(as_planner(), village.plan.id,
                {.version = 1, .settings = PlanSettingsInput{.weight_scale = timon::plans::WeightScale::Absolute}}));
  AddElement part = goal("M1.1");
  part.level = "intermediate_goal";
  part.parent = village.goal.id;
  part.office = village.health;
  const ElementId theirs = add(part);
  AddElement activity = part;
  activity.level = "activity";
  activity.code = "M1.1.1";
  activity.parent = theirs;
  const ElementId below = add(activity);
  const auto set = [&](const access::Caller& caller) {
    const SetWeights weights{village.goal.id, {{theirs, 1, whole<2>(100)}, {below, 1, whole<2>(100)}}, {}};
    return refusals(set_weights(as(caller), village.plan.id, weights));
  };
  EXPECT_EQ(set(works), Codes{"not_allowed"});
  EXPECT_EQ(find(below)->weight, std::nullopt);
  EXPECT_EQ(set(planner), Codes{"-"});
}

TEST_P(WeightsAndEnds, in_an_approved_plan_weights_stand_after_every_change) {
  const ElementId second = add(goal("M2"));
  const std::string why = "Acuerdo 3";
  ASSERT_TRUE(set_weights(as_planner(), village.plan.id,
                          {village.axis.id, {{village.goal.id, 1, whole<2>(40)}, {second, 1, whole<2>(60)}}, {}}));
  approve();
  AddElement third = goal("M3");
  third.reason = why;
  EXPECT_EQ(refusals(add_element(as_planner(), village.plan.id, third)), Codes{"weight weights_incomplete"});
  third.weight = Hundredths{0};
  EXPECT_EQ(refusals(add_element(as_planner(), village.plan.id, third)), Codes{"-"});
  EXPECT_EQ(refusals(delete_element(as_planner(), second, 2, why)), Codes{"weight weights_do_not_add"});
  EXPECT_EQ(find(second)->withdrawn_at, std::nullopt);
}

TEST_P(WeightsAndEnds, a_draft_is_really_deleted_with_its_sheets_and_targets) {
  database().write([&](storage::Transaction& transaction) {
    timon::reports::Fact target;
    target.id = {1};
    target.plan_id = village.plan.id;
    target.element_id = village.goal.id;
    target.indicator_id = village.indicator.id;
    target.subject_id = village.indicator.id.value;
    target.period_id = village.year_2024.id;
    target.kind = timon::reports::FactKind::Planned;
    target.value = whole<6>(10);
    storage::reports::add_fact(transaction, target);
  });
  EXPECT_EQ(refusals(delete_element(as_planner(), village.axis.id, 1, "")), Codes{"has_children"});
  EXPECT_EQ(refusals(delete_element(as(health), village.goal.id, 1, "")), Codes{"not_allowed"});
  EXPECT_EQ(refusals(delete_element(as_planner(), village.goal.id, 3, "")), Codes{"version_mismatch"});
  EXPECT_EQ(delete_element(as_planner(), village.goal.id, 1, "").value(), Gone::Deleted);
  EXPECT_EQ(find(village.goal.id), std::nullopt);
  EXPECT_EQ(delete_element(as_planner(), village.axis.id, 1, "").value(), Gone::Deleted);
  EXPECT_EQ(entries(), 2);
}

TEST_P(WeightsAndEnds, what_was_approved_is_withdrawn_and_then_left_alone) {
  approve();
  EXPECT_EQ(refusals(delete_element(as_planner(), village.goal.id, 1, "")), Codes{"reason reason_required"});
  EXPECT_EQ(delete_element(as_planner(), village.goal.id, 1, "Acuerdo 9").value(), Gone::Withdrawn);
  EXPECT_EQ(find(village.goal.id)->withdrawn_at, clock());
  EXPECT_THAT(codes_below(village.axis.id), IsEmpty());
  EXPECT_EQ(edits(village.goal.id).at(0).field, "withdrawn_at");
  EditElement edit;
  edit.version = 2;
  edit.reason = "x";
  EXPECT_EQ(refusals(edit_element(as_planner(), village.goal.id, edit)), Codes{"withdrawn"});
  EXPECT_EQ(refusals(delete_element(as_planner(), village.goal.id, 2, "x")), Codes{"withdrawn"});
  EXPECT_EQ(refusals(move_element(as_planner(), village.goal.id, {2, village.axis.id, 0, "x"})), Codes{"withdrawn"});
}

}  // namespace
}  // namespace timon::usecases::plans
