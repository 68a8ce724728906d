#include "domain/plans/plan_rules.hpp"

#include <gtest/gtest.h>

#include "domain/plans/default_levels.hpp"
#include "domain/plans/edits.hpp"
#include "domain/plans/element_rules.hpp"

namespace timon::plans {

namespace {

Levels from(const std::vector<LevelDraft>& drafts) {
  return levels_of(PlanId{1}, drafts, [id = std::int64_t{0}]() mutable { return LevelId{++id}; });
}

Plan plan(PlanState state = PlanState::Draft) {
  Plan one;
  one.code = "PDM";
  one.name = "Plan";
  one.state = state;
  one.start_on = make_day(2024, 1, 1);
  one.end_on = make_day(2027, 12, 31);
  return one;
}

}  // namespace

TEST(LevelRules, TheDefaultLevelsStandAndAskForAnAxisAboveEveryGoal) {
  const Levels levels = from(default_levels());
  EXPECT_EQ(levels.items.size(), 7u);
  EXPECT_TRUE(level_errors(levels).empty());
  EXPECT_TRUE(levels.may_stand_under(levels.find("goal")->id, levels.find("axis")->id));
  EXPECT_FALSE(levels.may_stand_under(levels.find("axis")->id, levels.find("goal")->id));
  EXPECT_EQ(levels.find("nothing"), nullptr);
}

TEST(LevelRules, MistakesAreNamedTogether) {
  using enum ElementKind;
  EXPECT_EQ(level_errors(from({})), (std::vector<FieldError>{{"levels", "required"}}));
  const auto errors = level_errors(from({{Goal, "g", "Meta", "Metas", false, {"a"}},
                                         {Activity, "a", "Actividad", "Actividades", false, {}},
                                         {Activity, "a", "Otra", "Otras", false, {"nothing"}}}));
  EXPECT_EQ(errors, (std::vector<FieldError>{
                        {"levels", "root_level_missing"},
                        {"levels[1].parents", "level_unreachable", {{"level", "Actividad"}}},
                        {"levels[2].code", "code_taken", {{"code", "a"}}},
                        {"levels", "parent_kind_not_allowed", {{"level", "Meta"}, {"parent", "Actividad"}}},
                        {"levels", "parent_kind_not_allowed", {{"level", "Otra"}, {"parent", ""}}},
                    }));
}

TEST(PlanRules, DatesCapAndPeriodWeights) {
  Plan wrong = plan();
  wrong.end_on = make_day(2023, 12, 31);
  wrong.roll_up_cap = Hundredths{0};
  EXPECT_EQ(plan_errors(wrong),
            (std::vector<FieldError>{{"end_on", "end_before_start"}, {"settings.roll_up_cap", "not_above_zero"}}));
  EXPECT_TRUE(plan_errors(plan()).empty());

  const std::vector<PeriodWeight> tenjo{{{1}, {1500}}, {{2}, {3500}}, {{3}, {3500}}, {{4}, {1500}}};
  EXPECT_TRUE(period_weight_errors(tenjo).empty());
  EXPECT_TRUE(period_weight_errors({}).empty());
  const std::vector<PeriodWeight> twice{{{1}, {5000}}, {{1}, {5000}}};
  EXPECT_EQ(period_weight_errors(twice).front().code, "period_given_twice");
  const std::vector<PeriodWeight> short_of{{{1}, {9999}}};
  EXPECT_EQ(period_weight_errors(short_of).front().code, "weights_do_not_add");
}

TEST(PlanRules, AnApprovedPlanChangesOnlyWithAReasonAndAClosedOneNever) {
  EXPECT_FALSE(edit_refusal(plan(), ""));
  EXPECT_FALSE(edit_refusal(plan(PlanState::Approved), "Acuerdo 12"));
  EXPECT_EQ(edit_refusal(plan(PlanState::Approved), " ").value(), invalid("reason", "reason_required"));
  EXPECT_EQ(edit_refusal(plan(PlanState::Closed), "Acuerdo 12").value().code, "plan_closed");
}

TEST(PlanRules, DraftThenApprovedThenClosed) {
  EXPECT_FALSE(approval_refusal(plan()));
  EXPECT_EQ(approval_refusal(plan(PlanState::Approved)).value().code, "plan_approved");
  EXPECT_EQ(approval_refusal(plan(PlanState::Closed)).value().code, "plan_closed");
  EXPECT_FALSE(closing_refusal(plan(PlanState::Approved)));
  EXPECT_EQ(closing_refusal(plan()).value().code, "plan_not_approved");
  EXPECT_EQ(closing_refusal(plan(PlanState::Closed)).value().code, "plan_closed");
}

TEST(ElementRules, AllMistakesAtOnce) {
  Element element;
  element.code = "a/b";
  element.weight = Hundredths{-1};
  element.start_on = make_day(2026, 2, 1);
  element.end_on = make_day(2026, 1, 31);
  element.action_type = ActionType::Works;
  element.initiative_kind = InitiativeKind::Project;
  std::vector<std::string> codes;
  for (const auto& error : element_errors(element, ElementKind::Goal)) codes.push_back(error.field + " " + error.code);
  EXPECT_EQ(codes, (std::vector<std::string>{"code code_form", "name required", "weight weight_negative",
                                             "end_on end_before_start", "action_type only_for_activities",
                                             "initiative_kind only_for_initiatives"}));
  element = {};
  element.code = "a";
  element.name = "b";
  element.action_type = ActionType::Works;
  EXPECT_TRUE(element_errors(element, ElementKind::Activity).empty());
}

TEST(Edits, OnlyWhatChangedIsListedWithBothValues) {
  Element before;
  before.name = "Antes";
  before.weight = Hundredths{5000};
  Element after = before;
  after.name = "Después";
  after.weight.reset();
  after.start_on = make_day(2026, 1, 1);
  EXPECT_EQ(
      changes_between(fields_of(before), fields_of(after)),
      (std::vector<FieldChange>{
          {"name", "Antes", "Después"}, {"weight", "50", std::nullopt}, {"start_on", std::nullopt, "2026-01-01"}}));
  EXPECT_EQ(fields_of(ElementLinks{{{1}, {2}}, {{{7}, 0}, {{8}, -3}, {{9}, 2}}, {{31}, {32}}, {{4}}}),
            (Fields{{"collaborating_offices", "1 2"},
                    {"predecessors", "7 8-3 9+2"},
                    {"alignments", "31 32"},
                    {"contributions", "4"}}));
}

}  // namespace timon::plans
