// Targets change after approval by two signatures, in time and never backwards.
#include "usecases/reports/change_targets.hpp"

#include "storage/indicators/indicator_store.hpp"
#include "storage/plans/element_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "storage/reports/closing_store.hpp"
#include "usecases/reports/list_target_changes.hpp"
#include "usecases/reports/set_targets.hpp"
#include "usecases/testing/office_report_town.hpp"

namespace timon::usecases::reports {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;
using timon::reports::ChangeKind;
using timon::reports::ChangeState;
using timon::reports::TargetRule;

class TargetChanges : public OfficeReport {
 protected:
  /// Rosa directs her office here.
  Context director() {
    auto caller = opened_->caller(SmallTown::reporter);
    caller.grants = {
        {access::Role::HeadOfOffice, access::ScopeKind::Institution, SmallTown::town.value, SmallTown::town}};
    callers_.push_back(std::make_unique<access::Caller>(caller));
    return {opened_->database(), *callers_.back(), opened_->clock()};
  }
  void go_to(Day day) { opened_->clock() = fixed_clock(start_of_day(day, "America/Bogota")); }
  void ask_for_requests() { ASSERT_TRUE(set_target_rules(planner(), {SmallTown::plan, TargetRule::ByRequest})); }
  Result<TargetChange> ask(const char* period, std::int64_t value, ChangeKind kind = ChangeKind::Reduce) {
    return ask_target_change(
        director(),
        {SmallTown::indicator, kind, "Sin predio", "Acuerdo 4", "Dos veredas más", {{period, whole<6>(value)}}});
  }
  void withdraw_goal() {
    opened_->database().write([&](storage::Transaction& transaction) {
      auto goal = storage::plans::find_element(transaction, SmallTown::goal).value();
      goal.withdrawn_at = opened_->clock()();
      storage::plans::save_element(transaction, goal).value();
    });
  }
  template <class Edit>
  void edit_indicator(Edit edit) {
    opened_->database().write([&](storage::Transaction& transaction) {
      auto its = storage::indicators::find_indicator(transaction, SmallTown::indicator).value();
      edit(its);
      storage::indicators::save_indicator(transaction, its).value();
    });
  }
  void close_plan() {
    opened_->database().write([](storage::Transaction& transaction) {
      auto plan = storage::plans::find_plan(transaction, SmallTown::plan).value();
      plan.state = timon::plans::PlanState::Closed;
      storage::plans::save_plan(transaction, plan).value();
    });
  }
  std::optional<Millionths> target(const char* period) {
    return opened_->database().read([&](storage::Session& session) {
      const auto its = storage::plans::find_period_by_code(session, SmallTown::town, period);
      return storage::reports::current_fact(session, SmallTown::indicator.value, its->id, FactKind::Planned)->value;
    });
  }
};

INSTANTIATE_TEST_SUITE_P(On, TargetChanges, ::testing::Values(storage::Engine::Sqlite, storage::Engine::Postgresql),
                         testing::engine_name);

TEST_P(TargetChanges, two_people_sign_and_only_then_the_target_changes) {
  EXPECT_EQ(codes(ask("2026-T3", 80)), "targets_are_set_directly");
  ask_for_requests();
  ASSERT_TRUE(report_value(
      reporter(),
      {SmallTown::indicator, "2026-T1", {.value = whole<6>(100), .measure_id = SmallTown::kilometres}, {}}));
  const auto asked = ask("2026-T3", 80);
  ASSERT_TRUE(asked) << codes(asked);
  EXPECT_EQ(asked->number, 1);
  EXPECT_EQ(asked->progress, "100");
  EXPECT_EQ(asked->authorise_by, make_day(2026, 10, 7));
  EXPECT_EQ(target("2026-T3"), whole<6>(100));
  EXPECT_EQ(codes(decide_target_change(reporter(), {asked->id, true, ""})), "not_allowed");
  const auto decided = decide_target_change(planner(), {asked->id, true, ""});
  ASSERT_TRUE(decided) << codes(decided);
  EXPECT_EQ(target("2026-T3"), whole<6>(80));
  EXPECT_EQ(codes(decide_target_change(planner(), {asked->id, true, ""})), "target_change_decided");
  const auto listed = list_target_changes(planner(), image())->changes;
  ASSERT_THAT(listed, SizeIs(1));
  EXPECT_EQ(listed[0].values[0].initial, whole<6>(100));
  EXPECT_TRUE(listed[0].values[0].fact_id);
}

TEST_P(TargetChanges, nobody_sets_a_target_by_another_door) {
  ask_for_requests();
  const timon::reports::Typed typed{.value = whole<6>(80), .correction_reason = "Menos"};
  EXPECT_EQ(codes(set_target(planner(), {SmallTown::indicator, "2026-T3", typed, {}})), "target_by_request");
  EXPECT_EQ(codes(set_targets(planner(), SmallTown::indicator, {{{"2026-T3", whole<6>(80)}}, "Menos"})),
            "target_by_request");
  timon::reports::TargetRules anew{SmallTown::plan, TargetRule::WithReason};
  EXPECT_EQ(codes(set_target_rules(planner(), anew)), "version_mismatch") << "somebody set them since";
  anew.version = 1;
  ASSERT_TRUE(set_target_rules(planner(), anew));
  EXPECT_TRUE(set_target(planner(), {SmallTown::indicator, "2026-T3", typed, {}}));
}

TEST_P(TargetChanges, what_has_passed_stays) {
  ask_for_requests();
  EXPECT_EQ(codes(ask("2026-T2", 80)), "values[0].period:target_change_after_period");
  go_to(make_day(2026, 9, 30));
  const auto asked = ask("2026-T3", 80);
  ASSERT_TRUE(asked) << codes(asked) << ": the last business day";
  go_to(make_day(2026, 10, 1));
  EXPECT_EQ(codes(ask("2026-T3", 70)), "values[0].period:target_change_after_period");
  go_to(make_day(2026, 10, 8));
  EXPECT_EQ(codes(decide_target_change(planner(), {asked->id, true, ""})), "target_change_too_late");
  EXPECT_EQ(target("2026-T3"), whole<6>(100));
}

TEST_P(TargetChanges, a_refusal_has_its_reason_and_changes_nothing) {
  ask_for_requests();
  EXPECT_EQ(codes(ask("2026-T3", 120)), "kind:not_what_the_values_say");
  const auto asked = ask("2026-T4", 120, ChangeKind::Increase);
  ASSERT_TRUE(asked) << codes(asked);
  EXPECT_EQ(codes(decide_target_change(planner(), {asked->id, false, " "})), "reason:required");
  const auto refused = decide_target_change(planner(), {asked->id, false, "No hay presupuesto"});
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->state, ChangeState::Refused);
  EXPECT_EQ(target("2026-T4"), whole<6>(100));
}

TEST_P(TargetChanges, a_period_that_was_closed_meanwhile_keeps_its_target) {
  ask_for_requests();
  const auto asked = ask("2026-T3", 80);
  opened_->database().write([&](storage::Transaction& transaction) {
    const auto period = storage::plans::find_period_by_code(transaction, SmallTown::town, "2026-T3");
    storage::reports::add_closing(transaction, {timon::reports::ClosingId{9}, SmallTown::plan, period->id, {}, {}});
  });
  EXPECT_EQ(codes(decide_target_change(planner(), {asked->id, true, ""})), "target_of_closed_period");
  EXPECT_EQ(target("2026-T3"), whole<6>(100));
}

// Two reductions of one target were authorised in turn: the second raised it, and the plan said that it was reduced.
TEST_P(TargetChanges, a_kind_that_the_target_of_now_no_longer_fits_is_not_authorised) {
  ask_for_requests();
  const auto to_80 = ask("2026-T3", 80), to_60 = ask("2026-T3", 60);
  ASSERT_TRUE(decide_target_change(planner(), {to_60->id, true, ""}));
  EXPECT_EQ(codes(decide_target_change(planner(), {to_80->id, true, ""})), "target_change_no_longer_fits");
  EXPECT_EQ(target("2026-T3"), whole<6>(60));
  const auto refused = decide_target_change(planner(), {to_80->id, false, "La meta ya es menor"});
  EXPECT_TRUE(refused) << codes(refused) << ": it does not wait for ever";
}

// The second signature wrote targets of closed plans and of withdrawn goals.
TEST_P(TargetChanges, what_was_withdrawn_or_closed_meanwhile_keeps_its_target) {
  ask_for_requests();
  const auto asked = ask("2026-T3", 80);
  const auto authorised = [&] { return codes(decide_target_change(planner(), {asked->id, true, ""})); };
  edit_indicator([&](auto& its) { its.withdrawn_at = opened_->clock()(); });
  EXPECT_EQ(authorised(), "withdrawn");
  edit_indicator([](auto& its) { its.withdrawn_at.reset(); });
  withdraw_goal();
  EXPECT_EQ(authorised(), "withdrawn");
  EXPECT_EQ(codes(ask("2026-T3", 70)), "withdrawn");
  close_plan();
  EXPECT_EQ(authorised(), "plan_closed");
  EXPECT_EQ(target("2026-T3"), whole<6>(100));
}

// A ratio's target lost its numerator and denominator to the one number of a request.
TEST_P(TargetChanges, a_ratio_keeps_its_parts) {
  ask_for_requests();
  const auto asked = ask("2026-T3", 80);
  edit_indicator([](auto& its) { its.accumulation = timon::indicators::Accumulation::Ratio; });
  EXPECT_EQ(codes(ask("2026-T4", 80)), "target_change_of_ratio");
  EXPECT_EQ(codes(decide_target_change(planner(), {asked->id, true, ""})), "target_change_of_ratio");
  EXPECT_EQ(target("2026-T3"), whole<6>(100));
}

}  // namespace
}  // namespace timon::usecases::reports
