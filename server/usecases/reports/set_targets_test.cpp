#include "usecases/reports/set_targets.hpp"

#include <gmock/gmock.h>

#include "domain/reports/fact.hpp"
#include "storage/ledger/ledger_store.hpp"
#include "storage/reports/fact_store.hpp"
#include "usecases/testing/small_town.hpp"

namespace timon::usecases::reports {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::SmallTown;
using timon::plans::PlanState;

class TargetTown : public ::testing::TestWithParam<storage::Engine> {
 protected:
  void SetUp() override {
    if (GetParam() == storage::Engine::Postgresql && !testing::has_postgresql()) GTEST_SKIP() << "no PostgreSQL";
  }
  void open(PlanState state) { opened_ = std::make_unique<SmallTown>(GetParam(), state); }
  SmallTown& town() { return *opened_; }

  static PeriodTarget of(std::string period, std::optional<std::int64_t> value) {
    PeriodTarget target{.period = std::move(period)};
    if (value) target.value = whole<6>(*value);
    return target;
  }
  /// The codes of what was refused; nothing when it was done.
  std::vector<std::string> set(std::vector<PeriodTarget> targets, std::optional<std::string> reason = {},
                               people::PersonId person = SmallTown::planner) {
    const auto caller = town().caller(person);
    const auto done = set_targets({town().database(), caller, town().clock()}, SmallTown::indicator,
                                  {std::move(targets), std::move(reason)});
    std::vector<std::string> codes;
    if (done) return codes;
    if (done.error().fields.empty()) return {done.error().code};
    for (const auto& field : done.error().fields) codes.push_back(field.field + ":" + field.code);
    return codes;
  }
  /// "2026-T1 5", in the order of periods.
  std::vector<std::string> targets() {
    std::vector<std::string> found;
    town().database().read([&](storage::Session& session) {
      for (const auto& listed : storage::reports::current_facts_of_subject(session, SmallTown::indicator.value))
        if (listed.fact.kind == timon::reports::FactKind::Planned)
          found.push_back(listed.period_code + " " + text(*listed.fact.value));
    });
    std::sort(found.begin(), found.end());
    return found;
  }
  std::vector<std::string> acts() {
    std::vector<std::string> found;
    town().database().read([&](storage::Session& session) {
      for (const auto& entry : storage::ledger::entries_of_subject(session, SmallTown::indicator.value))
        found.push_back(entry.act);
    });
    return found;
  }
  std::unique_ptr<SmallTown> opened_;
};
INSTANTIATE_TEST_SUITE_P(On, TargetTown, ::testing::Values(storage::Engine::Sqlite, storage::Engine::Postgresql),
                         testing::engine_name);

TEST_P(TargetTown, a_row_of_periods_is_one_act_with_one_entry) {
  open(PlanState::Draft);
  EXPECT_THAT(set({of("2026-T1", 5), of("2026-T2", 6), of("2026-T3", 7)}), IsEmpty());
  EXPECT_THAT(targets(), ElementsAre("2026-T1 5", "2026-T2 6", "2026-T3 7"));
  EXPECT_THAT(acts(), ElementsAre("set_targets"));
}

TEST_P(TargetTown, what_says_the_same_changes_nothing) {
  open(PlanState::Approved);
  EXPECT_THAT(set({of("2026-T1", 5)}), IsEmpty());
  EXPECT_THAT(set({of("2026-T1", 5)}), IsEmpty()) << "no reason is asked where nothing changes";
  EXPECT_THAT(acts(), ElementsAre("set_targets"));
}

TEST_P(TargetTown, one_mistake_keeps_all_out_and_all_are_told) {
  open(PlanState::Draft);
  auto parts = of("2026-T3", 7);
  parts.numerator = whole<6>(1);
  EXPECT_THAT(set({of("2026-T1", 5), of("2030", 6), parts, of("2026-T4", 1), of("2026-T4", 2)}),
              ElementsAre("targets[1].period:unknown_period", "targets[2].numerator:parts_only_for_ratios",
                          "targets[3].period:given_twice", "targets[4].period:given_twice"));
  EXPECT_THAT(targets(), IsEmpty());
  EXPECT_THAT(acts(), IsEmpty());
}

TEST_P(TargetTown, a_draft_loses_the_targets_that_are_emptied) {
  open(PlanState::Draft);
  ASSERT_THAT(set({of("2026-T1", 5), of("2026-T2", 6)}), IsEmpty());
  EXPECT_THAT(set({of("2026-T1", std::nullopt), of("2026-T2", 9), of("2026-T3", std::nullopt)}), IsEmpty());
  EXPECT_THAT(targets(), ElementsAre("2026-T2 9"));
  EXPECT_THAT(acts(), ElementsAre("set_targets", "set_targets"));
}

TEST_P(TargetTown, an_approved_plan_asks_one_reason_and_loses_none) {
  open(PlanState::Approved);
  ASSERT_THAT(set({of("2026-T1", 5), of("2026-T2", 6)}), IsEmpty());
  EXPECT_THAT(set({of("2026-T1", 7), of("2026-T2", 8)}), ElementsAre("reason:correction_needs_reason"));
  EXPECT_THAT(set({of("2026-T1", std::nullopt)}, "Acta 3"), ElementsAre("targets[0].value:target_in_force"));
  EXPECT_THAT(set({of("2026-T1", 7), of("2026-T2", 8)}, "Acta 3"), IsEmpty());
  EXPECT_THAT(targets(), ElementsAre("2026-T1 7", "2026-T2 8"));
}

// A thousand targets and a reason of any length were taken.
TEST_P(TargetTown, takes_no_more_than_a_plan_can_have) {
  open(PlanState::Draft);
  EXPECT_THAT(set(std::vector<PeriodTarget>(201, of("2026-T1", 5)), std::string(4001, 'x')),
              ElementsAre("targets:too_many", "reason:too_long"));
}

TEST_P(TargetTown, is_for_who_may_set_targets) {
  open(PlanState::Draft);
  EXPECT_THAT(set({of("2026-T1", 5)}, {}, SmallTown::verifier), ElementsAre("not_allowed"));
}

}  // namespace
}  // namespace timon::usecases::reports
