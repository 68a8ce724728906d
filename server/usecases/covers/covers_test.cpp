#include <gmock/gmock.h>

#include "storage/reports/fact_store.hpp"
#include "usecases/covers/list_covers.hpp"
#include "usecases/covers/move_cover.hpp"
#include "usecases/covers/save_cover.hpp"
#include "usecases/covers/set_status.hpp"
#include "usecases/covers/show_cover.hpp"
#include "usecases/documents/cover_document.hpp"
#include "usecases/documents/find_document.hpp"
#include "usecases/reports/report_value.hpp"
#include "usecases/testing/covers_town.hpp"
#include "usecases/testing/in_village.hpp"

namespace timon::usecases::covers {
namespace {

using testing::Codes;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::refusals;
using testing::SmallTown;
using timon::covers::Breakdown;
using timon::covers::CoversRule;
using timon::covers::CoverState;
using timon::covers::MostActive;
using timon::covers::Population;
using timon::covers::ReachState;
using timon::covers::Status;

std::vector<std::string> codes_of(const std::vector<FieldError>& errors) {
  std::vector<std::string> codes;
  for (const auto& error : errors) codes.push_back(error.code);
  return codes;
}

TEST_F(Covers, show_what_stands_in_the_plan_and_say_what_is_missing) {
  const auto cover = shown();
  EXPECT_TRUE(cover.content.identity.is_objective_of_plan);
  EXPECT_THAT(codes_of(cover.content.identity_gaps),
              ElementsAre("cover_without_target", "cover_without_money", "cover_without_contribution"));
  EXPECT_THAT(codes_of(cover.content.goals_gaps), ElementsAre("cover_without_means"));
  ASSERT_EQ(cover.content.goals.size(), 1U);
  const auto& targets = cover.content.goals.front().indicators.front().targets;
  ASSERT_EQ(targets.size(), 5U) << "four that were typed, and what they come to in the year";
  EXPECT_EQ(targets.front().period.code, "2026");
  EXPECT_EQ(targets.front().value, (whole<6>(120)));
  EXPECT_TRUE(targets.front().is_derived);
  EXPECT_TRUE(cover.may_write);
  EXPECT_FALSE(cover.may_review);
  EXPECT_EQ(refusals(move(reporter_, Sheet::Goals, CoverAct::Deliver)), Codes{"goals cover_without_means"});
}

// A form was filled for the year of the day, which the plan did not reach: every target of it was empty.
TEST_F(Covers, speak_of_the_years_of_their_plan_alone) {
  const auto with_year = [this](std::int64_t id, int year) {
    town_.database().write([&](storage::Transaction& transaction) {
      const auto code = std::to_string(year);
      const auto kind = timon::plans::PeriodKind::Year;
      storage::plans::add_periods(
          transaction, {{{id}, SmallTown::town, kind, code, code, make_day(year, 1, 1), make_day(year, 12, 31)}});
    });
    boards::PlanMemory fresh;
    std::string codes;
    for (const auto& its : years_of(*show_cover(as(reporter_), fresh, {initiative, {}})->at.plan.image))
      codes += its.code;
    return codes;
  };
  EXPECT_EQ(with_year(150, 2027), "2026") << "of the plan's days, as the town keeps no row for it";
  EXPECT_EQ(with_year(151, 2026), "2026");
}

TEST_F(Covers, are_written_delivered_observed_corrected_and_accepted) {
  ASSERT_EQ(refusals(save_identity(as(reporter_), memory_, identity())), Codes{"-"});
  EXPECT_EQ(refusals(save_identity(as(reporter_), memory_, identity())), Codes{"version_mismatch"});
  EXPECT_EQ(refusals(move(planner_, Sheet::Identity, CoverAct::Accept)), Codes{"cover_not_in_state"});
  ASSERT_EQ(refusals(move(reporter_, Sheet::Identity, CoverAct::Deliver)), Codes{"-"});
  EXPECT_EQ(refusals(save_identity(as(reporter_), memory_, identity(version(Sheet::Identity)))),
            Codes{"cover_not_in_state"});
  EXPECT_EQ(refusals(move(reporter_, Sheet::Identity, CoverAct::Accept)), Codes{"not_allowed"});
  EXPECT_EQ(refusals(move(planner_, Sheet::Identity, CoverAct::Observe)), Codes{"text required"});
  ASSERT_EQ(refusals(move(planner_, Sheet::Identity, CoverAct::Observe, "¿Y las veredas del sur?")), Codes{"-"});
  ASSERT_EQ(refusals(save_identity(as(reporter_), memory_, identity(version(Sheet::Identity)))), Codes{"-"});
  EXPECT_EQ(state(Sheet::Identity), CoverState::Observed);
  ASSERT_EQ(refusals(move(reporter_, Sheet::Identity, CoverAct::Deliver, "Se agregaron")), Codes{"-"});
  ASSERT_EQ(refusals(move(planner_, Sheet::Identity, CoverAct::Accept)), Codes{"-"});
  EXPECT_EQ(state(Sheet::Identity), CoverState::Accepted);
  EXPECT_EQ(shown().turns.size(), 4U);
}

TEST_F(Covers, are_printed_once_delivered_and_no_longer_hold_when_something_changed) {
  namespace papers = documents;
  using timon::documents::DocumentStanding;
  papers::CoverPaper drawn{.at = boards::open_element(as(reporter_), memory_, initiative, {}).value()};
  const auto make = [&](Sheet sheet, const access::Caller& caller) {
    return papers::make_cover_document(
        as(caller), memory_, {initiative, sheet}, {},
        [&](const auto& paper) {
          drawn = paper;
          return "%PDF " + paper.document.code;
        },
        "/tmp");
  };
  EXPECT_EQ(refusals(make(Sheet::Goals, reporter_)), Codes{"cover_not_delivered"});
  accept_both();
  EXPECT_EQ(refusals(make(Sheet::Goals, town_.caller(SmallTown::verifier))), Codes{"not_allowed"});
  const auto identity = make(Sheet::Identity, reporter_), goals = make(Sheet::Goals, planner_);
  ASSERT_TRUE(identity && goals);
  EXPECT_EQ(drawn.office, "Obras");
  EXPECT_EQ(drawn.content.goals.front().indicators.front().means, "Actas");
  const auto standing = [&](const auto& made) {
    return papers::look_up_document(as(planner_), memory_, made->code)->shown.standing;
  };
  EXPECT_EQ(standing(identity), DocumentStanding::Current);
  EXPECT_EQ(papers::find_document(as(reporter_), memory_, goals->code)->element_code, "P1");
  ASSERT_EQ(refusals(move(planner_, Sheet::Goals, CoverAct::Observe, "Falta el acta 3")), Codes{"-"});
  EXPECT_EQ(standing(goals), DocumentStanding::Current) << "what it says is as it was";
  ASSERT_EQ(refusals(save_goals(as(reporter_), memory_,
                                {initiative, version(Sheet::Goals), {{SmallTown::indicator, "Actas y fotos"}}})),
            Codes{"-"});
  EXPECT_EQ(standing(goals), DocumentStanding::Corrected);
  EXPECT_EQ(standing(identity), DocumentStanding::Current);
  EXPECT_EQ(papers::list_cover_documents(as(reporter_), memory_, {initiative, Sheet::Goals})->items.size(), 1U);
}

TEST_F(Covers, are_not_judged_by_who_delivered_them) {
  auto both = reporter_;
  both.grants.push_back(
      {access::Role::Planner, access::ScopeKind::Institution, SmallTown::town.value, SmallTown::town});
  ASSERT_EQ(refusals(save_identity(as(both), memory_, identity())), Codes{"-"});
  ASSERT_EQ(refusals(move(both, Sheet::Identity, CoverAct::Deliver)), Codes{"-"});
  EXPECT_EQ(refusals(move(both, Sheet::Identity, CoverAct::Accept)), Codes{"reviewer_is_reporter"});
}

TEST_F(Covers, refuse_a_population_that_does_not_add_and_offices_that_take_no_part) {
  auto input = identity();
  input.population[2].target = 45;
  input.contributions = {{SmallTown::town, "Todo"}};
  EXPECT_EQ(refusals(save_identity(as(reporter_), memory_, input)),
            (Codes{"population[1].target sex_does_not_add", "contributions[1] not_a_partner"}));
  EXPECT_EQ(refusals(save_goals(as(reporter_), memory_, {initiative, 0, {{{999}, "Actas"}}})),
            Codes{"means[999] not_of_initiative"});
}

// Everything was looked up row by row while nobody else could write, however long the list was.
TEST_F(Covers, take_no_list_without_end) {
  SaveIdentity input{.element = initiative, .contributions = std::vector<timon::covers::Contribution>(2001)};
  EXPECT_EQ(refusals(save_identity(as(reporter_), memory_, input)), Codes{"contributions too_many"});
  input.contributions.clear();
  input.population.resize(timon::covers::population_rows_limit + 1);
  EXPECT_EQ(refusals(save_identity(as(reporter_), memory_, input)), Codes{"population too_many"});
  EXPECT_EQ(refusals(tell_attended(as(reporter_), memory_, {initiative, 0, input.population})),
            Codes{"population too_many"});
  EXPECT_EQ(refusals(save_goals(as(reporter_), memory_, {initiative, 0, std::vector<MeansOfIndicator>(2001)})),
            Codes{"means too_many"});
  input.population.clear();
  input.contributions = {{SmallTown::control, "Uno"}, {SmallTown::control, "Dos"}};
  EXPECT_THAT(refusals(save_identity(as(reporter_), memory_, input)),
              ::testing::Contains("contributions[3] given_twice"));
}

TEST_F(Covers, tell_whom_the_initiative_reached_whatever_their_state) {
  accept_both();
  EXPECT_EQ(shown().reach.state, ReachState::NotMeasurable);
  const Population attended{{Breakdown::Whole, "", {}, {}, 60}, {Breakdown::Sex, "women", {}, {}, 60}};
  ASSERT_EQ(refusals(tell_attended(as(reporter_), memory_, {initiative, 0, attended})), Codes{"-"});
  EXPECT_EQ(refusals(tell_attended(as(reporter_), memory_, {initiative, 0, attended})), Codes{"version_mismatch"})
      << "of two who told it the last one won, without a word";
  EXPECT_EQ(shown().attended_version, 1);
  EXPECT_EQ(shown().reach, (timon::covers::Reach{ReachState::Considerable, whole<2>(50)}));
  EXPECT_EQ(shown().content.identity.population.front().target, 120) << "what was accepted stays";
  const Population wrong{{Breakdown::Whole, "", {}, {}, 60}, {Breakdown::Sex, "women", {}, {}, 59}};
  EXPECT_EQ(refusals(tell_attended(as(reporter_), memory_, {initiative, 1, wrong})),
            Codes{"population[1].attended sex_does_not_add"});
}

TEST_F(Covers, stand_before_a_report_only_where_the_plan_asks_for_them) {
  EXPECT_EQ(report(), Codes{"-"}) << "nobody asked for sheets";
}

TEST_F(Covers, without_both_accepted_nothing_is_reported) {
  require_covers();
  EXPECT_EQ(report(), Codes{"cover cover_missing"});
  accept_both();
  EXPECT_EQ(report(), Codes{"-"});
}

TEST_F(Covers, settings_are_planning_s_and_have_a_version) {
  EXPECT_EQ(refusals(set_cover_settings(as(reporter_), {SmallTown::plan, 0, CoversRule::Required, whole<2>(50)})),
            Codes{"not_allowed"});
  EXPECT_EQ(refusals(set_cover_settings(as(planner_), {SmallTown::plan, 0, CoversRule::Required, whole<2>(0)})),
            Codes{"considerable not_a_share"});
  require_covers();
  EXPECT_EQ(refusals(set_cover_settings(as(planner_), {SmallTown::plan, 0, CoversRule::NotRequired, whole<2>(50)})),
            Codes{"version_mismatch"});
}

TEST_F(Covers, an_initiative_is_suspended_for_a_reason_and_most_are_active_or_not) {
  const auto listed = [this] { return list_covers(as(planner_), memory_, SmallTown::plan, {}).value(); };
  EXPECT_EQ(listed().active.most, MostActive::Met);
  SetStatus input{initiative, Status::Suspended, "", make_day(2026, 7, 1)};
  EXPECT_EQ(refusals(set_status(as(planner_), input)), Codes{"reason required"});
  input.reason = "Sin recursos";
  ASSERT_EQ(refusals(set_status(as(planner_), input)), Codes{"-"});
  EXPECT_EQ(shown().status, Status::Suspended);
  EXPECT_EQ(listed().active.most, MostActive::NotMet);
  EXPECT_EQ(refusals(set_status(as(planner_), {SmallTown::goal, Status::Active, "", make_day(2026, 7, 1)})),
            Codes{"covers_of_initiatives"});
}

}  // namespace
}  // namespace timon::usecases::covers
