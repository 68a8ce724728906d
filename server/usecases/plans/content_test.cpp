// Working on a plan's content: the list that is edited, rows pasted into it, its copy, its comparison.
#include "storage/indicators/indicator_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/plans/compare_versions.hpp"
#include "usecases/plans/copy_plan.hpp"
#include "usecases/plans/delete_element.hpp"
#include "usecases/plans/edit_element.hpp"
#include "usecases/plans/edit_plan.hpp"
#include "usecases/plans/list_content.hpp"
#include "usecases/plans/move_element.hpp"
#include "usecases/plans/paste_elements.hpp"
#include "usecases/plans/show_plan.hpp"
#include "usecases/testing/edited_village.hpp"

namespace timon::usecases::plans {
namespace {

using testing::Codes;
using ::testing::ElementsAre;
using testing::refusals;
using ::testing::SizeIs;
using timon::plans::DifferenceKind;
using timon::plans::Element;
using timon::plans::ElementId;
using timon::plans::PlanId;
namespace store = storage::plans;

class Content : public testing::EditedVillage {
 protected:
  static PastedRow goal(const std::string& code) {
    PastedRow row;
    row.level = "goal";
    row.code = code;
    row.name = "Meta " + code;
    return row;
  }
  PastedRow below_axis(const std::string& code) const {
    PastedRow row = goal(code);
    row.parent = village.axis.id;
    return row;
  }
  auto paste(std::vector<PastedRow> rows) {
    return paste_elements(as_planner(), village.plan.id, {std::move(rows), std::nullopt});
  }
  std::vector<Element> elements(PlanId plan) {
    auto session = database().begin_read();
    return store::elements_of_plan(session, plan);
  }
  Element find(ElementId id) {
    auto session = database().begin_read();
    return store::find_element(session, id).value();
  }
};
TIMON_ON_BOTH_ENGINES(Content);

TEST_P(Content, is_listed_with_what_the_caller_may_change) {
  const auto rows = list_content(as(works), village.plan.id).value();
  ASSERT_THAT(rows, SizeIs(2));
  EXPECT_EQ(rows[0].element.id, village.axis.id);
  EXPECT_FALSE(rows[0].may_edit);
  EXPECT_EQ(rows[1].level, "goal");
  EXPECT_EQ(rows[1].indicators, 1);
  EXPECT_TRUE(rows[1].may_edit);
  EXPECT_FALSE(list_content(as(health), village.plan.id).value()[1].may_edit);
  EXPECT_EQ(refusals(list_content(as(nobody), village.plan.id)), Codes{"not_found"});
}

TEST_P(Content, pasted_rows_are_added_below_rows_above_and_change_what_is_there) {
  PastedRow axis;
  axis.level = "axis";
  axis.code = "B";
  axis.name = "Ambiental";
  PastedRow below = goal("B1");
  below.parent_row = 0;
  PastedRow known;
  known.element = village.goal.id;
  known.version = 1;
  known.name = "Más vías";
  known.weight = whole<2>(100);
  const auto ids = paste({axis, below, known}).value();
  ASSERT_THAT(ids, SizeIs(3));
  EXPECT_EQ(find(ids[1]).parent_id, ids[0]);
  EXPECT_EQ(ids[2], village.goal.id);
  EXPECT_EQ(find(village.goal.id).name, "Más vías");
  EXPECT_EQ(find(village.goal.id).weight, whole<2>(100));
}

TEST_P(Content, one_wrong_row_keeps_all_out_and_every_mistake_is_told) {
  PastedRow twice = below_axis("M2");
  PastedRow nameless = below_axis("M3");
  nameless.name = "";
  PastedRow orphan = goal("M4");
  orphan.parent_row = 9;
  PastedRow stale;
  stale.element = village.goal.id;
  stale.version = 7;
  stale.name = "Otra";
  EXPECT_EQ(refusals(paste({below_axis("M2"), twice, nameless, orphan, stale})),
            (Codes{"rows[1].code code_taken", "rows[2].name required", "rows[3].parent_row unknown_parent",
                   "rows[4] version_mismatch"}));
  EXPECT_THAT(elements(village.plan.id), SizeIs(2));
}

TEST_P(Content, pasting_asks_for_the_rights_of_each_row) {
  EXPECT_EQ(refusals(paste_elements(as(health), village.plan.id, {{goal("M2")}, std::nullopt})), Codes{"not_allowed"});
  EXPECT_EQ(refusals(paste_elements(as(nobody), village.plan.id, {{goal("M2")}, std::nullopt})), Codes{"not_found"});
  EXPECT_EQ(refusals(paste(std::vector<PastedRow>(pasted_rows_limit + 1))), Codes{"rows too_many_rows"});
}

// By pasting, an office gave its own goal another share among those of others.
TEST_P(Content, pasted_weights_are_for_who_may_edit_above) {
  PastedRow known;
  known.element = village.goal.id;
  known.version = find(village.goal.id).version;
  known.weight = whole<2>(60);
  EXPECT_EQ(refusals(paste_elements(as(works), village.plan.id, {{known}, std::nullopt})), Codes{"not_allowed"});
  EXPECT_FALSE(find(village.goal.id).weight);
  EXPECT_EQ(refusals(paste({known})), Codes{"-"});
}

TEST_P(Content, weights_of_an_approved_plan_are_asked_when_all_rows_are_in_place) {
  approve();
  PastedRow known;
  known.element = village.goal.id;
  known.version = find(village.goal.id).version;
  known.weight = whole<2>(60);
  PastedRow added = below_axis("M2");
  added.weight = whole<2>(30);
  EXPECT_EQ(refusals(paste_elements(as_planner(), village.plan.id, {{known, added}, "Acuerdo 9"})),
            Codes{"weight weights_do_not_add"});
  added.weight = whole<2>(40);
  EXPECT_EQ(refusals(paste_elements(as_planner(), village.plan.id, {{known, added}, "Acuerdo 9"})), Codes{"-"});
}

// A pasted weight left the absolute weights below it adding to the old one.
TEST_P(Content, a_pasted_absolute_weight_comes_with_what_adds_to_it) {
  const auto pasted = [&](const timon::plans::Element& element, int weight) {
    PastedRow row;
    row.element = element.id;
    row.version = find(element.id).version;
    row.weight = whole<2>(weight);
    return row;
  };
  const PlanSettingsInput settings{.weight_scale = timon::plans::WeightScale::Absolute};
  const usecases::plans::EditPlan absolute{.version = 1, .settings = settings};
  ASSERT_EQ(refusals(edit_plan(as_planner(), village.plan.id, absolute)), Codes{"-"});
  ASSERT_EQ(refusals(paste({pasted(village.axis, 100), pasted(village.goal, 100)})), Codes{"-"});
  const std::vector<std::string> accepted{"goal_without_indicator"};
  ASSERT_EQ(refusals(approve_plan(as_planner(), village.plan.id, {2, accepted})), Codes{"-"});
  PastedRow other;
  other.level = "axis", other.code = "B", other.name = "Gente", other.weight = whole<2>(40);
  const auto act = [&](std::vector<PastedRow> rows) {
    return refusals(paste_elements(as_planner(), village.plan.id, {std::move(rows), "Acuerdo 9"}));
  };
  EXPECT_EQ(act({pasted(village.axis, 60), other}), Codes{"weight weights_do_not_add"});
  EXPECT_EQ(act({pasted(village.axis, 60), other, pasted(village.goal, 60)}), Codes{"-"});
  EXPECT_EQ(find(village.goal.id).weight, whole<2>(60));
}

TEST_P(Content, a_move_may_change_the_level_of_a_draft) {
  const auto ids = paste({below_axis("M2")}).value();
  MoveElement move{1, std::nullopt, 1, std::nullopt, "axis"};
  EXPECT_EQ(refusals(move_element(as_planner(), ids[0], move)), Codes{"-"});
  EXPECT_EQ(find(ids[0]).level_id, village.level("axis"));
  move = {2, village.axis.id, 0, std::nullopt, "nothing"};
  EXPECT_EQ(refusals(move_element(as_planner(), ids[0], move)), Codes{"level unknown_level"});
  // What is below must go with the new level.
  move = {1, std::nullopt, 0, std::nullopt, "goal"};
  EXPECT_THAT(refusals(move_element(as_planner(), village.axis.id, move)),
              ::testing::Contains("level level_not_above"));
}

TEST_P(Content, an_approved_level_is_fixed) {
  approve();
  const MoveElement move{find(village.goal.id).version, std::nullopt, 1, "Acuerdo 9", "axis"};
  EXPECT_EQ(refusals(move_element(as_planner(), village.goal.id, move)), Codes{"level level_is_fixed"});
}

TEST_P(Content, a_copy_has_everything_but_facts_with_its_dates_moved) {
  EditElement edit;
  edit.version = 1;
  edit.end_on = make_day(2024, 6, 30);
  edit.collaborating_offices = std::vector{village.health};
  ASSERT_EQ(refusals(edit_element(as_planner(), village.goal.id, edit)), Codes{"-"});
  approve();
  const auto id = copy_plan(as_planner(), village.plan.id, {"P2", "Plan siguiente", make_day(2025, 1, 1), {}}).value();
  const auto shown = show_plan(as_planner(), id).value();
  EXPECT_EQ(shown.plan.state, timon::plans::PlanState::Draft);
  EXPECT_EQ(shown.plan.end_on, make_day(2028, 12, 31));
  const auto copies = elements(id);
  ASSERT_THAT(copies, SizeIs(2));
  EXPECT_EQ(copies[1].code, "M1");
  EXPECT_EQ(copies[1].parent_id, copies[0].id);
  EXPECT_EQ(copies[1].end_on, make_day(2025, 6, 30));
  auto session = database().begin_read();
  EXPECT_THAT(store::links_of(session, copies[1].id).collaborating_offices, ElementsAre(village.health));
  const auto sheets = storage::indicators::indicators_of_plan(session, id);
  ASSERT_THAT(sheets, SizeIs(1));
  EXPECT_EQ(sheets[0].measure_id, village.kilometres.id);
  EXPECT_EQ(sheets[0].frozen_at, std::nullopt);
  ASSERT_NE(village.indicator.term_target, std::nullopt);
  EXPECT_EQ(sheets[0].term_target, std::nullopt) << "a goal of 2028 was measured against what 2027 should have reached";
  EXPECT_EQ(sheets[0].baseline, village.indicator.baseline);
}

/// A copy went on naming people whose accounts were closed.
TEST_P(Content, a_copy_names_no_closed_office_or_account) {
  disable(village.manager);
  const CopyPlan input{"P2", "Plan siguiente", make_day(2025, 1, 1), {}};
  const auto first = elements(copy_plan(as_planner(), village.plan.id, input).value());
  EXPECT_EQ(first.at(1).office_id, village.works);
  EXPECT_EQ(first.at(1).person_id, std::nullopt);
  written([&](storage::Transaction& transaction) {
    const auto office = storage::people::find_office(transaction, village.works).value();
    EXPECT_TRUE(storage::people::withdraw_office(transaction, office, Instant{}));
  });
  const auto second = copy_plan(as_planner(), village.plan.id, {"P3", "Otro", make_day(2025, 1, 1), {}}).value();
  EXPECT_EQ(elements(second).at(1).office_id, std::nullopt);
}

TEST_P(Content, a_copy_of_the_strategy_leaves_out_what_is_below_it) {
  CopyPlan input{"P2", "Plan siguiente", make_day(2025, 1, 1), CopiedPart::Strategy};
  const auto id = copy_plan(as_planner(), village.plan.id, input).value();
  EXPECT_THAT(elements(id), SizeIs(1));
  input.code = village.plan.code;
  EXPECT_EQ(refusals(copy_plan(as_planner(), village.plan.id, input)), Codes{"code code_taken"});
  EXPECT_EQ(refusals(copy_plan(as(works), village.plan.id, input)), Codes{"not_allowed"});
  EXPECT_EQ(refusals(copy_plan(as(nobody), village.plan.id, input)), Codes{"not_found"});
}

TEST_P(Content, what_changed_since_approval_is_told_with_both_values_who_and_why) {
  EXPECT_EQ(refusals(compare_versions(as_planner(), village.plan.id, {})), Codes{"not_found"});
  approve();
  EXPECT_THAT(compare_versions(as_planner(), village.plan.id, {}).value().things, SizeIs(0));
  EditElement edit;
  edit.version = find(village.goal.id).version;
  edit.name = "Menos vías";
  edit.office = std::optional(village.health);
  edit.theme = "Movilidad";
  edit.reason = "Acuerdo 5";
  ASSERT_EQ(refusals(edit_element(as_planner(), village.goal.id, edit)), Codes{"-"});
  ASSERT_EQ(refusals(paste_elements(as_planner(), village.plan.id, {{below_axis("M2")}, "Acuerdo 6"})), Codes{"-"});

  const auto comparison = compare_versions(as(works), village.plan.id, 1).value();
  ASSERT_THAT(comparison.things, SizeIs(2));
  const ComparedThing& changed = comparison.things[0].code == "M1" ? comparison.things[0] : comparison.things[1];
  const ComparedThing& added = comparison.things[0].code == "M1" ? comparison.things[1] : comparison.things[0];
  EXPECT_EQ(changed.kind, DifferenceKind::Changed);
  std::vector<std::string> told;
  for (const auto& one : changed.changes)
    told.push_back(one.field + ": " + one.old_value.value_or("-") + " -> " + one.new_value.value_or("-"));
  EXPECT_THAT(told, ElementsAre("name: " + village.goal.name + " -> Menos vías", "office: Obras Públicas -> Salud",
                                "theme: - -> Movilidad"));
  ASSERT_THAT(changed.edits, SizeIs(1));
  EXPECT_EQ(changed.edits[0].reason, "Acuerdo 5");
  EXPECT_EQ(added.kind, DifferenceKind::Added);
  EXPECT_EQ(added.edits[0].reason, "Acuerdo 6");
}

TEST_P(Content, what_came_and_went_since_approval_is_no_change_and_what_went_is) {
  approve();
  const auto ids = paste_elements(as_planner(), village.plan.id, {{below_axis("M2")}, "Acuerdo 6"}).value();
  ASSERT_EQ(refusals(delete_element(as_planner(), ids[0], 1, "Acuerdo 7")), Codes{"-"});
  EXPECT_THAT(compare_versions(as_planner(), village.plan.id, {}).value().things, SizeIs(0));
  ASSERT_EQ(refusals(delete_element(as_planner(), village.goal.id, find(village.goal.id).version, "Acuerdo 8")),
            Codes{"-"});
  const auto things = compare_versions(as_planner(), village.plan.id, {}).value().things;
  ASSERT_THAT(things, SizeIs(2));  // the goal, and the indicator on it
  EXPECT_EQ(things[0].kind, DifferenceKind::Withdrawn);
  EXPECT_EQ(things[0].edits.at(0).reason, "Acuerdo 8");
}

}  // namespace
}  // namespace timon::usecases::plans
