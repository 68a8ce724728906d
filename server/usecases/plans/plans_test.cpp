#include "storage/indicators/indicator_store.hpp"
#include "storage/ledger/ledger_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "storage/plans/version_store.hpp"
#include "usecases/plans/add_periods.hpp"
#include "usecases/plans/approve_plan.hpp"
#include "usecases/plans/check_readiness.hpp"
#include "usecases/plans/create_plan.hpp"
#include "usecases/plans/edit_plan.hpp"
#include "usecases/plans/show_plan.hpp"
#include "usecases/testing/in_village.hpp"

namespace timon::usecases::plans {
namespace {

using testing::Codes;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::refusals;
using ::testing::SizeIs;
using timon::plans::PlanState;
namespace store = storage::plans;

class Plans : public testing::InVillage {
 protected:
  static CreatePlan new_plan(const std::string& code) {
    CreatePlan input;
    input.code = code;
    input.name = "Plan " + code;
    input.start_on = make_day(2024, 1, 1);
    input.end_on = make_day(2025, 12, 31);
    return input;
  }
  timon::plans::Plan plan(timon::plans::PlanId id) {
    auto session = database().begin_read();
    return store::find_plan(session, id).value();
  }
};
TIMON_ON_BOTH_ENGINES(Plans);

TEST_P(Plans, a_plan_begins_in_draft_with_the_levels_from_axis_to_activity) {
  const auto id = create_plan(as_planner(), new_plan("P2")).value();
  const auto shown = show_plan(as_planner(), id).value();
  EXPECT_EQ(shown.plan.state, PlanState::Draft);
  EXPECT_EQ(shown.plan.roll_up_cap, whole<2>(100));
  EXPECT_EQ(shown.light_profile, "P-110");
  EXPECT_EQ(shown.institution_name, "Alcaldía");
  EXPECT_THAT(shown.levels.items, SizeIs(7));
  EXPECT_THAT(shown.periods, ElementsAre(village.year_2024, village.year_2025));
  EXPECT_EQ(shown.change, 1);
  EXPECT_THAT(shown.may, ::testing::Contains(timon::access::Action::EditElements));
  EXPECT_THAT(show_plan(as(works), id).value().may,
              ::testing::Not(::testing::Contains(timon::access::Action::EditElements)));
  EXPECT_EQ(refusals(show_plan(as(nobody), id)), Codes{"not_found"});
}

TEST_P(Plans, settings_and_levels_can_be_given) {
  CreatePlan input = new_plan("P2");
  input.levels =
      std::vector<NewLevel>{{timon::plans::ElementKind::StrategicLevel, "linea", "Línea", "Líneas", true, {}},
                            {timon::plans::ElementKind::Goal,
                             "meta",
                             "Meta producto",
                             "Metas producto",
                             {},
                             std::vector<std::string>{"linea"}}};
  input.settings =
      PlanSettingsInput{timon::plans::RollUp::Mean, std::optional<Hundredths>{}, timon::plans::ZeroPlanned::Zero, "P-5",
                        std::vector<PeriodWeightInput>{{"2024", whole<2>(40)}, {"2025", whole<2>(60)}}};
  const auto shown = show_plan(as_planner(), create_plan(as_planner(), input).value()).value();
  EXPECT_EQ(shown.plan.roll_up, timon::plans::RollUp::Mean);
  EXPECT_EQ(shown.plan.roll_up_cap, std::nullopt);
  EXPECT_EQ(shown.plan.zero_planned, timon::plans::ZeroPlanned::Zero);
  EXPECT_EQ(shown.light_profile, "P-5");
  EXPECT_EQ(shown.period_weights.at(1), (ShownPeriodWeight{"2025", whole<2>(60)}));
  EXPECT_EQ(shown.levels.items.at(1).name, "Meta producto");
}

TEST_P(Plans, all_mistakes_of_a_new_plan_come_together) {
  CreatePlan input = new_plan("PDM");
  input.end_on = make_day(2023, 1, 1);
  input.levels = std::vector<NewLevel>{};
  input.settings = PlanSettingsInput{{}, {}, {}, "none", std::vector<PeriodWeightInput>{{"1999", whole<2>(100)}}};
  EXPECT_EQ(
      refusals(create_plan(as_planner(), input)),
      (Codes{"end_on end_before_start", "levels required", "code code_taken",
             "settings.light_profile unknown_light_profile", "settings.period_weights[0].period unknown_period"}));
  input = new_plan("P2");
  input.settings = PlanSettingsInput{{}, {}, {}, {}, std::vector<PeriodWeightInput>{{"2024", Hundredths{9999}}}};
  EXPECT_EQ(refusals(create_plan(as_planner(), input)), Codes{"settings.period_weights weights_do_not_add"});
}

TEST_P(Plans, who_may_not_plan_does_not) {
  EXPECT_EQ(refusals(create_plan(as(works), new_plan("P2"))), Codes{"not_allowed"});
  EXPECT_EQ(refusals(create_plan(as(system), new_plan("P2"))), Codes{"institution required"});
  CreatePlan input = new_plan("P2");
  input.institution = village.works;
  EXPECT_EQ(refusals(create_plan(as_planner(), input)), Codes{"institution unknown_institution"});
  input.institution = village.institution;
  EXPECT_EQ(refusals(create_plan(as(system), input)), Codes{"-"});
  EXPECT_EQ(refusals(edit_plan(as(works), village.plan.id, {.version = 1})), Codes{"not_allowed"});
  EXPECT_EQ(refusals(approve_plan(as(works), village.plan.id, {1, {}})), Codes{"not_allowed"});
  EXPECT_EQ(refusals(close_plan(as(works), village.plan.id, {1})), Codes{"not_allowed"});
}

TEST_P(Plans, only_plans_that_one_may_see_are_listed) {
  EXPECT_THAT(list_plans(as(works)).value(), SizeIs(1));
  EXPECT_THAT(list_plans(as(nobody)).value(), IsEmpty());
}

TEST_P(Plans, an_edit_changes_what_it_gives) {
  EditPlan edit;
  edit.version = 1;
  edit.name = "Otro nombre";
  edit.settings = PlanSettingsInput{{}, {}, {}, {}, std::vector<PeriodWeightInput>{{"2024", whole<2>(100)}}};
  ASSERT_EQ(refusals(edit_plan(as_planner(), village.plan.id, edit)), Codes{"-"});
  auto expected = village.plan;
  expected.name = "Otro nombre";
  expected.version = 2;
  EXPECT_EQ(plan(village.plan.id), expected);
  EXPECT_EQ(refusals(edit_plan(as_planner(), village.plan.id, edit)), Codes{"version_mismatch"});
  edit.version = 2;
  edit.start_on = make_day(2030, 1, 1);
  EXPECT_EQ(refusals(edit_plan(as_planner(), village.plan.id, edit)), Codes{"end_on end_before_start"});
}

TEST_P(Plans, another_profile_judges_from_the_next_period_once_the_plan_is_approved) {
  const auto choose = [&](std::int64_t version, const char* code) {
    return refusals(
        edit_plan(as_planner(), village.plan.id,
                  {.version = version, .settings = PlanSettingsInput{.light_profile = code}, .reason = "Acta 3"}));
  };
  const auto held = [&] {
    std::vector<std::string> profiles;
    for (const auto& its : show_plan(as_planner(), village.plan.id).value().lights.held)
      profiles.push_back((its.from_on ? its.from_on->text() + " " : "") + its.profile.value_or("-"));
    return profiles;
  };
  EXPECT_EQ(show_plan(as_planner(), village.plan.id).value().lights.next_from, std::nullopt);
  ASSERT_EQ(choose(1, "P-90"), Codes{"-"});
  EXPECT_THAT(held(), ElementsAre("P-90")) << "a draft has judged nothing yet";
  ASSERT_EQ(refusals(approve_plan(as_planner(), village.plan.id, {2, {}})), Codes{"-"});
  const auto next = show_plan(as_planner(), village.plan.id).value().lights;
  EXPECT_EQ(next.next_from, village.year_2025.start_on) << "its only indicator is told once a year";
  EXPECT_EQ(next.next_period, village.year_2025.name);
  ASSERT_EQ(choose(3, "P-5"), Codes{"-"});
  EXPECT_THAT(held(), ElementsAre("P-90", "2025-01-01 P-5"));
  ASSERT_EQ(choose(4, "P-100"), Codes{"-"});
  EXPECT_THAT(held(), ElementsAre("P-90", "2025-01-01 P-100")) << "chosen again before it began";
  ASSERT_EQ(choose(5, "P-90"), Codes{"-"});
  EXPECT_THAT(held(), ElementsAre("P-90"));
}

TEST_P(Plans, approval_asks_for_what_is_missing_keeps_the_baseline_and_freezes) {
  database().write([&](storage::Transaction& transaction) {
    auto bare = village.indicator;
    bare.measure_validated_at.reset();
    EXPECT_TRUE(storage::indicators::save_indicator(transaction, bare));
  });
  const auto missing = approve_plan(as_planner(), village.plan.id, {1, {}});
  EXPECT_EQ(missing.error().code, "plan_not_ready");
  EXPECT_EQ(refusals(missing), Codes{"indicators.501 measure_not_validated"});
  database().write([&](storage::Transaction& transaction) {
    auto whole_sheet = village.indicator;
    whole_sheet.version = 2;
    EXPECT_TRUE(storage::indicators::save_indicator(transaction, whole_sheet));
  });
  EXPECT_EQ(refusals(approve_plan(as_planner(), village.plan.id, {5, {}})), Codes{"version_mismatch"});
  ASSERT_EQ(refusals(approve_plan(as_planner(), village.plan.id, {1, {}})), Codes{"-"});
  const auto approved = plan(village.plan.id);
  EXPECT_EQ(approved.state, PlanState::Approved);
  EXPECT_EQ(approved.approved_at, clock());
  EXPECT_EQ(approved.approved_by, village.planner);
  auto session = database().begin_read();
  const auto versions = store::list_versions(session, village.plan.id);
  ASSERT_THAT(versions, SizeIs(1));
  EXPECT_EQ(store::count_version(session, versions[0].id), (store::VersionCounts{2, 1, 0}));
  EXPECT_EQ(storage::indicators::find_indicator(session, village.indicator.id)->frozen_at, clock());
  EXPECT_EQ(refusals(approve_plan(as_planner(), village.plan.id, {2, {}})), Codes{"plan_approved"});
}

TEST_P(Plans, warnings_are_accepted_on_record) {
  database().write([&](storage::Transaction& transaction) {
    storage::indicators::delete_indicator(transaction, village.indicator.id);
  });
  EXPECT_EQ(refusals(approve_plan(as_planner(), village.plan.id, {1, {}})),
            Codes{"accepted_warnings warning_not_accepted"});
  const std::vector<std::string> accepted{"goal_without_indicator", "something_else"};
  ASSERT_EQ(refusals(approve_plan(as_planner(), village.plan.id, {1, accepted})), Codes{"-"});
  auto session = database().begin_read();
  const auto entries = storage::ledger::entries_of_subject(session, village.plan.id.value);
  EXPECT_THAT(entries.back().body, ::testing::HasSubstr(R"("accepted_warnings":"goal_without_indicator")"));
}

TEST_P(Plans, an_approved_plan_closes_and_then_nothing_changes) {
  EXPECT_EQ(refusals(close_plan(as_planner(), village.plan.id, {1})), Codes{"plan_not_approved"});
  ASSERT_TRUE(approve_plan(as_planner(), village.plan.id, {1, {}}));
  EditPlan edit;
  edit.version = 2;
  edit.name = "Otro";
  EXPECT_EQ(refusals(edit_plan(as_planner(), village.plan.id, edit)), Codes{"reason reason_required"});
  edit.reason = "Acuerdo 1";
  ASSERT_EQ(refusals(edit_plan(as_planner(), village.plan.id, edit)), Codes{"-"});
  EXPECT_EQ(refusals(close_plan(as_planner(), village.plan.id, {2})), Codes{"version_mismatch"});
  ASSERT_EQ(refusals(close_plan(as_planner(), village.plan.id, {3})), Codes{"-"});
  edit.version = 4;
  EXPECT_EQ(refusals(edit_plan(as_planner(), village.plan.id, edit)), Codes{"plan_closed"});
  auto session = database().begin_read();
  std::vector<std::string> kept;
  for (const auto& one : store::edits_of(session, village.plan.id.value)) kept.push_back(one.field + " " + one.reason);
  EXPECT_EQ(kept, (Codes{"name Acuerdo 1", "state closure"}));
}

TEST_P(Plans, readiness_names_what_is_missing_and_sets_offices_against_axes) {
  database().write([&](storage::Transaction& transaction) {
    auto bare = village.indicator;
    bare.term_target.reset();
    EXPECT_TRUE(storage::indicators::save_indicator(transaction, bare));
  });
  const auto shown = check_readiness(as(works), village.plan.id).value();
  EXPECT_FALSE(shown.is_ready);
  ASSERT_THAT(shown.missing, SizeIs(1));
  EXPECT_EQ(shown.missing[0].item.code, "indicator_without_target");
  EXPECT_EQ(shown.missing[0].element_code, "M1");
  ASSERT_THAT(shown.offices, SizeIs(2));
  EXPECT_EQ(shown.offices[0].name, "Obras Públicas");
  ASSERT_THAT(shown.axes, SizeIs(1));
  EXPECT_EQ(shown.axes[0].code, "A");
  EXPECT_THAT(shown.cells, ElementsAre(timon::indicators::OfficeUnderAxis{village.works, village.axis.id, 1}));
  EXPECT_EQ(refusals(check_readiness(as(nobody), village.plan.id)), Codes{"not_found"});
}

TEST_P(Plans, periods_are_made_once) {
  AddPeriods input;
  input.kind = timon::plans::PeriodKind::Year;
  input.start_on = make_day(2025, 1, 1);
  input.end_on = make_day(2026, 12, 31);
  const auto made = add_periods(as_planner(), input).value();
  ASSERT_THAT(made, SizeIs(2));
  EXPECT_EQ(made[0], village.year_2025);
  EXPECT_EQ(add_periods(as_planner(), input).value(), made);
  EXPECT_THAT(list_periods(as(works), {}).value(), SizeIs(3));
  EXPECT_EQ(refusals(add_periods(as(works), input)), Codes{"not_allowed"});
  EXPECT_EQ(refusals(list_periods(as(nobody), village.institution)), Codes{"institution unknown_institution"});
  input.kind = timon::plans::PeriodKind::Term;
  input.end_on = make_day(2025, 6, 30);
  EXPECT_EQ(refusals(add_periods(as_planner(), input)), Codes{"period_taken"});
  input.end_on = make_day(2024, 6, 30);
  EXPECT_EQ(refusals(add_periods(as_planner(), input)), Codes{"end_on end_before_start"});
}

}  // namespace
}  // namespace timon::usecases::plans
