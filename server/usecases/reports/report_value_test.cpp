#include "usecases/reports/report_value.hpp"

#include <gmock/gmock.h>

#include "storage/ledger/change_store.hpp"
#include "storage/ledger/ledger_store.hpp"
#include "storage/lights/choice_store.hpp"
#include "usecases/reports/list_facts.hpp"
#include "usecases/reports/set_target.hpp"
#include "usecases/reports/verify_value.hpp"
#include "usecases/testing/small_town.hpp"

namespace timon::usecases::reports {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing::SmallTown;
using timon::reports::Typed;

class ReportedTown : public ::testing::TestWithParam<storage::Engine> {
 protected:
  void SetUp() override {
    if (GetParam() == storage::Engine::Postgresql && !testing::has_postgresql()) GTEST_SKIP() << "no PostgreSQL";
    opened_ = std::make_unique<SmallTown>(GetParam());
  }
  SmallTown& town() { return *opened_; }
  std::unique_ptr<SmallTown> opened_;

  template <class UseCase>
  auto as(people::PersonId person, UseCase use_case, const FactInput& input) {
    const auto caller = town().caller(person);
    return use_case(Context{town().database(), caller, town().clock()}, input);
  }
  static FactInput kilometres(std::int64_t value, const char* period = "2026-T2") {
    Typed typed{.value = whole<6>(value), .measure_id = SmallTown::kilometres};
    return {.subject = SmallTown::indicator, .period = period, .typed = typed};
  }
  void plan_a_hundred_a_quarter() {
    for (const auto* period : {"2026-T1", "2026-T2", "2026-T3", "2026-T4"})
      ASSERT_TRUE(as(SmallTown::planner, set_target, kilometres(100, period)));
  }
  static std::vector<std::string> codes(const Result<ListedFact>& result) {
    std::vector<std::string> codes;
    if (result) return codes;
    if (result.error().fields.empty()) return {result.error().code};
    for (const auto& field : result.error().fields) codes.push_back(field.field + ":" + field.code);
    return codes;
  }
};
INSTANTIATE_TEST_SUITE_P(On, ReportedTown, ::testing::Values(storage::Engine::Sqlite, storage::Engine::Postgresql),
                         testing::engine_name);

TEST_P(ReportedTown, keeps_a_fact_with_author_moment_and_note) {
  plan_a_hundred_a_quarter();
  auto input = kilometres(95);
  input.note = "Acta 12";
  const auto kept = as(SmallTown::reporter, report_value, input);
  ASSERT_TRUE(kept) << ::testing::PrintToString(codes(kept));
  EXPECT_EQ(kept->period_code, "2026-T2");
  EXPECT_EQ(kept->person_name, "rosa");
  EXPECT_EQ(kept->fact.note, "Acta 12");
  EXPECT_EQ(kept->fact.recorded_at, town().clock()());
  EXPECT_TRUE(kept->is_current);
  const auto entries = town().database().read([](storage::Session& session) {
    return storage::ledger::entries_of_subject(session, SmallTown::indicator.value);
  });
  ASSERT_THAT(entries, SizeIs(5));
  EXPECT_EQ(entries.back().act, "report_value");
  EXPECT_EQ(entries.back().body.find("Acta 12"), std::string::npos) << "words stay out of the chain";
}

TEST_P(ReportedTown, refuses_with_every_mistake_and_keeps_nothing) {
  auto input = kilometres(95, "2026-T4");
  input.typed.measure_id = SmallTown::metres;
  const auto refused = as(SmallTown::reporter, report_value, input);
  EXPECT_THAT(codes(refused), ElementsAre("period:period_not_begun", "measure:wrong_measure"));
  EXPECT_EQ(refused.error().fields[1].arguments, (Arguments{{"expected", "kilómetros"}, {"given", "metros"}}));
  EXPECT_THAT(codes(as(SmallTown::reporter, report_value, kilometres(95, "2025-T1"))),
              ElementsAre("period:unknown_period"));
  const auto facts = town().database().read(
      [](storage::Session& session) { return storage::reports::current_facts_of_plan(session, SmallTown::plan); });
  EXPECT_THAT(facts, IsEmpty());
}

TEST_P(ReportedTown, asks_why_a_value_is_outside_green) {
  plan_a_hundred_a_quarter();
  EXPECT_THAT(codes(as(SmallTown::reporter, report_value, kilometres(80))),
              ElementsAre("variance_kind:variance_needs_kind", "variance_reason:variance_needs_reason"));
  auto explained = kilometres(80);
  explained.typed.variance_kind = timon::reports::VarianceKind::External;
  explained.typed.variance_reason = "Lluvias de mayo";
  EXPECT_THAT(codes(as(SmallTown::reporter, report_value, explained)), IsEmpty());
}

TEST_P(ReportedTown, asks_by_the_profile_that_holds_for_the_period) {
  plan_a_hundred_a_quarter();
  const auto choose = [&](std::int64_t id, std::int64_t profile, std::int64_t replaced, Day from) {
    town().database().write([&](storage::Transaction& transaction) {
      storage::lights::add_choice(transaction, {{id},
                                                SmallTown::plan,
                                                SmallTown::indicator,
                                                timon::lights::ProfileId{profile},
                                                timon::lights::ProfileId{replaced},
                                                from,
                                                {},
                                                town().clock()()});
    });
  };
  choose(1, 2, 1, make_day(2026, 7, 1));  // P-90: no bound above
  const auto refused = as(SmallTown::reporter, report_value, kilometres(140));
  EXPECT_THAT(codes(refused),
              ElementsAre("variance_kind:variance_needs_kind", "variance_reason:variance_needs_reason"));
  EXPECT_THAT(refused.error().fields[0].arguments, ::testing::Contains(std::pair{"profile", "Verde de 90 a 110"}));
  choose(2, 2, 2, make_day(2026, 4, 1));
  EXPECT_THAT(codes(as(SmallTown::reporter, report_value, kilometres(140))), IsEmpty());
}

TEST_P(ReportedTown, appends_a_correction_with_its_reason) {
  plan_a_hundred_a_quarter();
  ASSERT_TRUE(as(SmallTown::reporter, report_value, kilometres(95)));
  EXPECT_THAT(codes(as(SmallTown::reporter, report_value, kilometres(96))),
              ElementsAre("correction_reason:correction_needs_reason"));
  auto corrected = kilometres(96);
  corrected.typed.correction_reason = "Faltaba un tramo";
  const auto kept = as(SmallTown::reporter, report_value, corrected);
  ASSERT_TRUE(kept);
  const auto caller = town().caller(SmallTown::verifier);
  const auto page =
      list_facts({town().database(), caller, town().clock()}, {.indicator = SmallTown::indicator, .limit = 2});
  ASSERT_TRUE(page);
  ASSERT_THAT(page->facts, SizeIs(2));
  EXPECT_TRUE(page->has_more);
  EXPECT_EQ(page->facts[0].fact.replaces_id, page->facts[1].fact.id);
  EXPECT_FALSE(page->facts[1].is_current);
}

TEST_P(ReportedTown, lets_somebody_else_verify) {
  plan_a_hundred_a_quarter();
  EXPECT_THAT(codes(as(SmallTown::verifier, verify_value, kilometres(90))), ElementsAre("nothing_reported"));
  ASSERT_TRUE(as(SmallTown::reporter, report_value, kilometres(95)));
  EXPECT_THAT(codes(as(SmallTown::reporter, verify_value, kilometres(90))), ElementsAre("not_allowed"));
  EXPECT_TRUE(as(SmallTown::verifier, verify_value, kilometres(90)));
  auto own = town().caller(SmallTown::verifier);
  own.office_path = {SmallTown::works, SmallTown::town};
  EXPECT_THAT(codes(verify_value({town().database(), own, town().clock()}, kilometres(91))),
              ElementsAre("verifier_of_responsible_office"));
  own.person_id = SmallTown::reporter;
  EXPECT_THAT(codes(verify_value({town().database(), own, town().clock()}, kilometres(91))),
              ElementsAre("verifier_is_reporter"));
}

TEST_P(ReportedTown, takes_progress_only_from_what_has_nothing_below) {
  FactInput input{.subject = SmallTown::activity, .period = "2026-T2", .typed = {.value = whole<6>(49)}};
  EXPECT_THAT(codes(as(SmallTown::reporter, report_value, input)), IsEmpty());
  input.subject = SmallTown::goal;
  EXPECT_THAT(codes(as(SmallTown::reporter, report_value, input)), ElementsAre("progress_comes_from_below"));
}

TEST_P(ReportedTown, does_not_tell_strangers_what_there_is) {
  const access::Caller stranger = access::nobody();
  EXPECT_THAT(codes(report_value({town().database(), stranger, town().clock()}, kilometres(90))),
              ElementsAre("not_found"));
  FactInput unknown = kilometres(90);
  unknown.subject = indicators::IndicatorId{9};
  EXPECT_THAT(codes(as(SmallTown::reporter, report_value, unknown)), ElementsAre("not_found"));
}

TEST(DraftTown, takes_targets_but_no_reports) {
  SmallTown town(storage::Engine::Sqlite, plans::PlanState::Draft);
  const auto planner = town.caller(SmallTown::planner);
  const auto reporter = town.caller(SmallTown::reporter);
  FactInput input{.subject = SmallTown::indicator, .period = "2026-T1", .typed = {.value = whole<6>(5)}};
  EXPECT_TRUE(set_target({town.database(), planner, town.clock()}, input));
  EXPECT_TRUE(set_target({town.database(), planner, town.clock()}, input)) << "again, without a reason";
  EXPECT_EQ(report_value({town.database(), reporter, town.clock()}, input).error().code, "plan_not_approved");
}

}  // namespace
}  // namespace timon::usecases::reports
