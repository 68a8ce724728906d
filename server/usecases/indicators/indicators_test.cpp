#include "domain/indicators/indicator.hpp"
#include "storage/indicators/indicator_store.hpp"
#include "storage/lights/choice_store.hpp"
#include "storage/plans/version_store.hpp"
#include "storage/reports/fact_store.hpp"
#include "usecases/indicators/add_indicator.hpp"
#include "usecases/indicators/delete_indicator.hpp"
#include "usecases/indicators/edit_indicator.hpp"
#include "usecases/indicators/measures.hpp"
#include "usecases/indicators/validate_measure.hpp"
#include "usecases/lights/light_profiles.hpp"
#include "usecases/lights/profile_in_force.hpp"
#include "usecases/plans/approve_plan.hpp"
#include "usecases/testing/in_village.hpp"

namespace timon::usecases::indicators {
namespace {

using testing::Codes;
using ::testing::IsEmpty;
using testing::refusals;
using ::testing::SizeIs;
using namespace timon::indicators;
namespace store = storage::indicators;

class Indicators : public testing::InVillage {
 protected:
  static IndicatorSheet sheet(const std::string& code) {
    IndicatorSheet input;
    input.code = code;
    input.name = "Indicador " + code;
    return input;
  }
  Indicator find(IndicatorId id) {
    auto session = database().begin_read();
    return store::find_indicator(session, id).value();
  }
  void approve() { ASSERT_EQ(refusals(plans::approve_plan(as_planner(), village.plan.id, {1, {}})), Codes{"-"}); }
  void report() {
    database().write([&](storage::Transaction& transaction) {
      timon::reports::Fact fact;
      fact.id = {1};
      fact.plan_id = village.plan.id;
      fact.element_id = village.goal.id;
      fact.indicator_id = village.indicator.id;
      fact.subject_id = village.indicator.id.value;
      fact.period_id = village.year_2024.id;
      fact.value = whole<6>(1);
      storage::reports::add_fact(transaction, fact);
    });
  }
};
TIMON_ON_BOTH_ENGINES(Indicators);

TEST_P(Indicators, a_sheet_is_added_with_a_measure_that_planning_still_validates) {
  IndicatorSheet input = sheet("I2");
  input.measure = village.kilometres.id;
  input.light_profile = "P-5";
  input.baseline = Millionths{1'500'000};
  const auto id = add_indicator(as(works), village.goal.id, input).value();
  const Indicator added = find(id);
  EXPECT_EQ(added.measure_id, village.kilometres.id);
  EXPECT_EQ(added.measure_validated_at, std::nullopt);
  EXPECT_EQ(added.light_profile_id, timon::plans::ProfileId{3});
  EXPECT_EQ(added.position, 1);
  EXPECT_EQ(added.frozen_at, std::nullopt);

  EXPECT_EQ(refusals(validate_measure(as(works), id, {1, village.kilometres.id})), Codes{"not_allowed"});
  EXPECT_EQ(refusals(validate_measure(as_planner(), id, {1, {999}})), Codes{"measure unknown_measure"});
  EXPECT_EQ(refusals(validate_measure(as_planner(), id, {7, village.kilometres.id})), Codes{"version_mismatch"});
  EXPECT_EQ(refusals(validate_measure(as_planner(), id, {1, village.kilometres.id})), Codes{"-"});
  EXPECT_EQ(find(id).measure_validated_by, village.planner);
  EXPECT_EQ(find(id).measure_validated_at, clock());
}

TEST_P(Indicators, all_mistakes_of_a_sheet_come_together) {
  IndicatorSheet input = sheet("I1");
  input.name = "";
  input.method = Method::Mirror;
  input.measure = MeasureId{999};
  input.light_profile = "none";
  EXPECT_EQ(refusals(add_indicator(as_planner(), village.goal.id, input)),
            (Codes{"name required", "method method_not_for_sense", "code code_taken", "measure unknown_measure",
                   "light_profile unknown_light_profile"}));
  EXPECT_EQ(refusals(add_indicator(as(health), village.goal.id, sheet("I2"))), Codes{"not_allowed"});
  EXPECT_EQ(refusals(add_indicator(as(nobody), village.goal.id, sheet("I2"))), Codes{"not_found"});
  EXPECT_EQ(refusals(add_indicator(as_planner(), {999}, sheet("I2"))), Codes{"not_found"});
}

TEST_P(Indicators, an_edit_changes_what_it_gives) {
  EditIndicator edit;
  edit.version = 1;
  edit.sense = Sense::Maintain;
  edit.tolerance = std::optional{whole<6>(2)};
  edit.term_target = std::optional<Millionths>{};
  edit.light_profile = std::optional<std::string>{"P-90"};
  ASSERT_EQ(refusals(edit_indicator(as_planner(), village.indicator.id, edit)), Codes{"-"});
  Indicator expected = village.indicator;
  expected.sense = Sense::Maintain;
  expected.tolerance = whole<6>(2);
  expected.term_target.reset();
  expected.light_profile_id = timon::plans::ProfileId{2};
  expected.version = 2;
  EXPECT_EQ(find(village.indicator.id), expected);
  EXPECT_EQ(refusals(edit_indicator(as_planner(), village.indicator.id, edit)), Codes{"version_mismatch"});
  EXPECT_EQ(refusals(edit_indicator(as(health), village.indicator.id, edit)), Codes{"not_allowed"});
  edit = {.version = 2, .light_profile = std::optional<std::string>{}};
  ASSERT_EQ(refusals(edit_indicator(as_planner(), village.indicator.id, edit)), Codes{"-"});
  EXPECT_EQ(find(village.indicator.id).light_profile_id, std::nullopt);
}

TEST_P(Indicators, its_own_profile_judges_from_its_next_period_once_the_plan_is_approved) {
  approve();
  EditIndicator edit;
  edit.version = find(village.indicator.id).version;
  edit.light_profile = std::optional<std::string>{"P-5"};
  edit.reason = "Acta 3";
  ASSERT_EQ(refusals(edit_indicator(as_planner(), village.indicator.id, edit)), Codes{"-"});
  const auto choices = database().read(
      [&](storage::Session& session) { return storage::lights::choices_of_plan(session, village.plan.id); });
  ASSERT_THAT(choices, SizeIs(1));
  EXPECT_EQ(choices[0].indicator_id, village.indicator.id);
  EXPECT_EQ(choices[0].profile_id, timon::plans::ProfileId{3});
  EXPECT_EQ(choices[0].replaced_id, std::nullopt) << "it had the plan's";
  EXPECT_EQ(choices[0].from_on, village.year_2025.start_on);
  EXPECT_EQ(choices[0].person_id, planner.person_id);
  const auto profile_of = [&](const timon::plans::Period& period) {
    auto session = database().begin_read();
    const auto indicator = find(village.indicator.id);
    return lights::profile_in_force(session, village.plan, &indicator, period)->code;
  };
  EXPECT_EQ(profile_of(village.year_2024), "P-110");
  EXPECT_EQ(profile_of(village.year_2025), "P-5");
}

TEST_P(Indicators, approval_freezes_what_decides_a_figure) {
  approve();
  EditIndicator edit;
  edit.version = 1;
  edit.accumulation = Accumulation::Mean;
  edit.reason = "Acuerdo 2";
  EXPECT_EQ(refusals(edit_indicator(as_planner(), village.indicator.id, edit)), Codes{"accumulation frozen"});
  edit = {.version = 1, .name = "Otro nombre"};
  EXPECT_EQ(refusals(edit_indicator(as_planner(), village.indicator.id, edit)), Codes{"reason reason_required"});
  edit.reason = "Acuerdo 2";
  EXPECT_EQ(refusals(edit_indicator(as_planner(), village.indicator.id, edit)), Codes{"-"});
  auto session = database().begin_read();
  EXPECT_EQ(storage::plans::edits_of(session, village.indicator.id.value).at(0).field, "name");
}

TEST_P(Indicators, a_sheet_added_after_approval_is_complete_and_fixed_at_once) {
  approve();
  IndicatorSheet input = sheet("I2");
  input.reason = "Acuerdo 2";
  input.method = Method::Baseline;
  input.baseline = input.term_target = whole<6>(5);
  EXPECT_EQ(refusals(add_indicator(as_planner(), village.goal.id, input)), Codes{"baseline baseline_equals_target"});
  input.baseline = whole<6>(1);
  EXPECT_EQ(find(add_indicator(as_planner(), village.goal.id, input).value()).frozen_at, clock());
  input = sheet("I3");
  input.reason = "Acuerdo 2";
  input.weight = whole<2>(50);
  EXPECT_EQ(refusals(add_indicator(as_planner(), village.goal.id, input)), Codes{"weight weights_incomplete"});
}

TEST_P(Indicators, a_draft_sheet_is_deleted_and_a_reported_one_withdrawn) {
  EXPECT_EQ(refusals(delete_indicator(as(health), village.indicator.id, 1, "")), Codes{"not_allowed"});
  EXPECT_EQ(refusals(delete_indicator(as_planner(), village.indicator.id, 9, "")), Codes{"version_mismatch"});
  const auto draft = add_indicator(as_planner(), village.goal.id, sheet("I2")).value();
  EXPECT_EQ(delete_indicator(as_planner(), draft, 1, "").value(), plans::Gone::Deleted);
  EXPECT_EQ(refusals(delete_indicator(as_planner(), draft, 1, "")), Codes{"not_found"});
  report();
  EXPECT_EQ(delete_indicator(as_planner(), village.indicator.id, 1, "").value(), plans::Gone::Withdrawn);
  EXPECT_EQ(find(village.indicator.id).withdrawn_at, clock());
  EXPECT_EQ(refusals(edit_indicator(as_planner(), village.indicator.id, {.version = 2})), Codes{"withdrawn"});
  EXPECT_EQ(refusals(delete_indicator(as_planner(), village.indicator.id, 2, "")), Codes{"withdrawn"});
  EXPECT_EQ(refusals(validate_measure(as_planner(), village.indicator.id, {2, village.kilometres.id})),
            Codes{"withdrawn"});
}

TEST_P(Indicators, the_measure_of_what_was_reported_stays) {
  const auto metres = add_measure(as_planner(), {{}, "m", "Metros"}).value();
  report();
  EXPECT_EQ(refusals(validate_measure(as_planner(), village.indicator.id, {1, metres.id})), Codes{"measure_in_use"});
  EXPECT_EQ(refusals(validate_measure(as_planner(), village.indicator.id, {1, village.kilometres.id})), Codes{"-"});
}

TEST_P(Indicators, measures_are_planning_s_catalogue) {
  EXPECT_EQ(refusals(add_measure(as(works), {{}, "ha", "Hectáreas"})), Codes{"not_allowed"});
  EXPECT_EQ(refusals(add_measure(as_planner(), {{}, "km", ""})), (Codes{"name required", "code code_taken"}));
  EXPECT_EQ(refusals(add_measure(as_planner(), {{}, "ha", "Hectáreas"})), Codes{"-"});
  EXPECT_THAT(list_measures(as(works), {}).value(), SizeIs(2));
  EXPECT_EQ(refusals(list_measures(as(nobody), {})), Codes{"institution required"});
}

TEST_P(Indicators, light_profiles_cover_everything_once) {
  using timon::lights::Light, timon::lights::Shape;
  lights::AddLightProfile input;
  input.code = "MIA";
  input.name = "La mía";
  input.bands = std::vector<lights::BandInput>{{Light::Red, "mal", Shape::Square, {}, true, whole<2>(50), false},
                                               {Light::Green, "bien", Shape::Circle, whole<2>(60), true, {}, false}};
  EXPECT_EQ(lights::add_light_profile(as_planner(), input).error().kind, ErrorKind::Invalid);
  input.bands->back().lower = whole<2>(50);
  input.code = "P-110";
  EXPECT_EQ(refusals(lights::add_light_profile(as_planner(), input)), Codes{"code code_taken"});
  input.code = "MIA";
  EXPECT_EQ(refusals(lights::add_light_profile(as(works), input)), Codes{"not_allowed"});
  ASSERT_EQ(refusals(lights::add_light_profile(as_planner(), input)), Codes{"-"});
  EXPECT_THAT(lights::list_light_profiles(as(works)).value(), SizeIs(6));
  EXPECT_THAT(lights::list_light_profiles(as(nobody)).value(), SizeIs(5));
}

TEST_P(Indicators, a_tolerance_profile_has_its_words_and_edges) {
  lights::AddLightProfile input;
  input.code = "U";
  input.name = "Umbral";
  input.style = timon::lights::Style::Tolerance;
  EXPECT_EQ(refusals(lights::add_light_profile(as_planner(), input)),
            (Codes{"green_tolerance required", "yellow_tolerance required"}));
  input.green_tolerance = whole<2>(5);
  input.yellow_tolerance = whole<2>(15);
  input.bands = std::vector<lights::BandInput>{{timon::lights::Light::Yellow, "atento", timon::lights::Shape::Diamond}};
  const auto profile = lights::add_light_profile(as_planner(), input).value();
  ASSERT_THAT(profile.bands, SizeIs(3));
  EXPECT_EQ(profile.bands[0].upper, whole<2>(5));
  EXPECT_EQ(profile.bands[1].word, "atento");
  EXPECT_EQ(profile.bands[1].lower, whole<2>(5));
  EXPECT_EQ(profile.bands[2].lower, whole<2>(15));
  EXPECT_EQ(profile.bands[2].word, "crítico");
}

}  // namespace
}  // namespace timon::usecases::indicators
