// A period closes with frozen figures, is opened again for one office, corrected and closed again by itself.
#include "storage/engine/sql.hpp"
#include "storage/plans/element_store.hpp"
#include "usecases/plans/set_weights.hpp"
#include "usecases/reports/check_snapshots.hpp"
#include "usecases/reports/close_period.hpp"
#include "usecases/reports/list_restatements.hpp"
#include "usecases/reports/reopen_period.hpp"
#include "usecases/reports/set_targets.hpp"
#include "usecases/reports/show_closings.hpp"
#include "usecases/reports/verify_value.hpp"
#include "usecases/testing/office_report_town.hpp"

namespace timon::usecases::reports {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class PeriodsOfTown : public OfficeReport {
 protected:
  /// Planning's head works in the town hall itself, not in an office that reports.
  Context head() {
    auto caller = opened_->caller(SmallTown::planner);
    caller.office_path = {SmallTown::town};
    callers_.push_back(std::make_unique<access::Caller>(caller));
    return {opened_->database(), *callers_.back(), opened_->clock()};
  }
  void go_to(Day day) { opened_->clock() = fixed_clock(start_of_day(day, "America/Bogota")); }
  Result<Snapshot> close(const char* period, const char* confirmation = "") {
    return close_period(head(), {SmallTown::plan, period, confirmation});
  }
  Result<timon::reports::Reopening> reopen(const char* period, Day expires_on) {
    return reopen_period(head(), {SmallTown::plan, period, SmallTown::works, "El acta 12 decía otra cosa", expires_on});
  }
  Result<timon::reports::ListedFact> report(const char* period, std::int64_t kilometres, const char* correction = "") {
    FactInput input{SmallTown::indicator, period, {.value = whole<6>(kilometres), .measure_id = SmallTown::kilometres}};
    input.typed.variance_kind = VarianceKind::External, input.typed.variance_reason = "Lluvias";
    input.typed.correction_reason = correction;
    return report_value(reporter(), input);
  }
  /// Beside the goal, so that weights count.
  void add_activity() {
    opened_->database().write([](storage::Transaction& transaction) {
      timon::plans::Element its = storage::plans::find_element(transaction, SmallTown::activity).value();
      its.id = beside, its.parent_id = SmallTown::axis, its.code = "1.2", its.start_on = make_day(2026, 3, 1);
      storage::plans::add_element(transaction, its);
    });
  }
  Result<void> weigh(std::int64_t version, std::int64_t goal, std::int64_t activity) {
    return plans::set_weights(head(), SmallTown::plan,
                              {SmallTown::axis,
                               {{SmallTown::goal, version, whole<2>(goal)}, {beside, version, whole<2>(activity)}},
                               "Acuerdo 7"});
  }
  static constexpr timon::plans::ElementId beside{113};
  std::vector<FrozenRow> rows(const char* period, std::int64_t number) {
    return show_snapshot(head(), image(), period, number).value().rows;
  }
  SnapshotCheck checked() {
    callers_.push_back(std::make_unique<access::Caller>(access::the_system()));
    return check_snapshots({opened_->database(), *callers_.back(), opened_->clock()}).value();
  }
};

INSTANTIATE_TEST_SUITE_P(On, PeriodsOfTown, ::testing::Values(storage::Engine::Sqlite, storage::Engine::Postgresql),
                         testing::engine_name);

TEST_P(PeriodsOfTown, a_period_closes_with_who_is_missing_on_record) {
  const auto before = show_closings(head(), image()).value();
  ASSERT_THAT(before.periods, SizeIs(4));
  EXPECT_EQ(before.periods[0].life, PeriodLife::Open);
  ASSERT_THAT(before.periods[0].missing, SizeIs(1));
  EXPECT_EQ(before.periods[0].missing[0].office, SmallTown::works);
  EXPECT_EQ(before.periods[2].life, PeriodLife::NotEnded);
  EXPECT_EQ(codes(close("2026-T1")), "confirmation:closing_with_omissions");
  EXPECT_EQ(codes(close("2026-T3", "2026-T3")), "period_not_ended");
  EXPECT_EQ(codes(close_period(reporter(), {SmallTown::plan, "2026-T1", "2026-T1"})), "not_allowed");
  const auto snapshot = close("2026-T1", "2026-T1");
  ASSERT_TRUE(snapshot) << codes(snapshot);
  EXPECT_EQ(codes(close("2026-T1", "2026-T1")), "period_already_closed");
  const auto after = show_closings(head(), image()).value();
  EXPECT_EQ(after.periods[0].life, PeriodLife::Closed);
  EXPECT_THAT(after.periods[0].missing, SizeIs(1)) << "omitted, on record";
  EXPECT_THAT(after.periods[0].snapshots, ElementsAre(*snapshot));
  EXPECT_EQ(closing_on_day(head(), image(), make_day(2026, 4, 1))->period.code, "2026-T1");
  EXPECT_FALSE(closing_on_day(head(), image(), today)) << "the second quarter is open";
  EXPECT_EQ(checked().snapshots, 1);
  EXPECT_THAT(checked().faults, IsEmpty());
}

TEST_P(PeriodsOfTown, a_closed_period_refuses_every_door) {
  const auto first = delivered("2026-T1");
  ASSERT_TRUE(accept("2026-T1", first.version));
  const auto draft_of_second = save(draft("2026-T2", 0, {kilometres(100), progress(50)}));
  ASSERT_TRUE(close("2026-T1")) << "nothing is missing";
  ASSERT_TRUE(close("2026-T2", "2026-T2"));
  const auto frozen = rows("2026-T1", 1);
  EXPECT_EQ(codes(report("2026-T1", 90, "Otra")), "period_closed");
  EXPECT_EQ(codes(verify_value(
                as(SmallTown::verifier),
                {SmallTown::indicator, "2026-T1", {.value = whole<6>(80), .measure_id = SmallTown::kilometres}, {}})),
            "period_closed");
  EXPECT_EQ(codes(set_target(planner(), {SmallTown::indicator, "2026-T1", {.value = whole<6>(1)}, {}})),
            "target_of_closed_period");
  EXPECT_EQ(codes(set_targets(planner(), SmallTown::indicator, {{{"2026-T2", whole<6>(1)}}, "Otra"})),
            "target_of_closed_period");
  EXPECT_EQ(codes(save(draft("2026-T2", draft_of_second->version, {}))), "period_closed");
  EXPECT_EQ(codes(deliver("2026-T2", draft_of_second->version)), "period_closed");
  const auto published = publish_report(planner(), image(), {address("2026-T1"), shown("2026-T1").report->version});
  EXPECT_TRUE(published) << "an accepted report is published all the same";
  EXPECT_THAT(shown("2026-T2").may, IsEmpty());
  EXPECT_EQ(rows("2026-T1", 1), frozen);
  EXPECT_TRUE(set_target(planner(),
                         {SmallTown::indicator, "2026-T3", {.value = whole<6>(90), .correction_reason = "Menos"}, {}}))
      << "the third quarter is open";
}

TEST_P(PeriodsOfTown, one_office_corrects_until_midnight_and_both_figures_stay) {
  ASSERT_TRUE(accept("2026-T1", delivered("2026-T1").version));
  ASSERT_TRUE(close("2026-T1"));
  ASSERT_TRUE(close("2026-T2", "2026-T2"));
  const auto old = rows("2026-T1", 1), old_second = rows("2026-T2", 1);
  EXPECT_EQ(codes(reopen_period(planner(), {SmallTown::plan, "2026-T1", SmallTown::works, "Sí", today})),
            "authoriser_of_reopened_office");
  EXPECT_EQ(codes(reopen("2026-T3", today)), "period_not_closed");
  ASSERT_TRUE(reopen("2026-T1", today + 3));
  EXPECT_EQ(codes(reopen("2026-T1", today + 5)), "period_already_reopened");
  EXPECT_EQ(codes(report("2026-T2", 80)), "period_closed") << "another period";
  ASSERT_TRUE(report("2026-T1", 90, "El acta 12 decía 90")) << "until the end of the last day";
  EXPECT_EQ(rows("2026-T1", 1), old) << "what was published never changes";
  EXPECT_EQ(rows("2026-T2", 1), old_second);
  EXPECT_THAT(show_closings(head(), image())->periods[1].snapshots, SizeIs(2)) << "its figures run up to then";
  const auto restatements = list_restatements(reporter(), image()).items;
  const auto is_of_indicator = [](const Restatement& its) {
    return its.after.kind == timon::boards::FrozenKind::Indicator && its.period.code == "2026-T1";
  };
  const auto its = std::find_if(restatements.begin(), restatements.end(), is_of_indicator);
  ASSERT_NE(its, restatements.end());
  EXPECT_EQ(its->reason, "El acta 12 decía otra cosa");
  EXPECT_EQ(its->office, "Obras");
  EXPECT_EQ(its->on, today);
  EXPECT_EQ(its->figures.front(), (timon::boards::Restated{"reported_value", "100", "90"}));
  go_to(today + 4);
  EXPECT_EQ(codes(report("2026-T1", 95, "Otra vez")), "period_closed") << "closed again by itself";
  EXPECT_EQ(show_closings(head(), image())->periods[0].life, PeriodLife::Closed);
  EXPECT_EQ(checked().snapshots, 4);
  EXPECT_THAT(checked().faults, IsEmpty());
}

// A weight edited after the closing was published as the correction of whatever office corrected next.
TEST_P(PeriodsOfTown, what_the_plan_changed_since_the_closing_is_nobodys_correction) {
  add_activity();
  ASSERT_TRUE(weigh(1, 50, 50));
  ASSERT_TRUE(report("2026-T1", 100));
  ASSERT_TRUE(close("2026-T1", "2026-T1"));
  EXPECT_THAT(list_restatements(reporter(), image()).items, IsEmpty());
  ASSERT_TRUE(weigh(2, 80, 20));
  ASSERT_TRUE(reopen("2026-T1", today));
  ASSERT_TRUE(report("2026-T1", 90, "El acta 12 decía 90"));
  const auto all = list_restatements(reporter(), image()).items;
  std::map<std::pair<std::int64_t, std::int64_t>, Restatement> found;
  for (const auto& its : all) found.emplace(std::pair(its.number, its.after.subject_id), its);
  ASSERT_TRUE(found.contains({2, SmallTown::axis.value})) << "the weights";
  EXPECT_FALSE(found.contains({2, SmallTown::indicator.value}));
  ASSERT_TRUE(found.contains({3, SmallTown::indicator.value})) << "the correction";
  for (const auto& its : all) EXPECT_EQ(its.office, its.number == 2 ? "" : "Obras") << its.number;
  for (const auto& its : all) EXPECT_EQ(its.reason.empty(), its.number == 2) << its.number;
  for (const auto& figure : found.at({3, SmallTown::axis.value}).figures)
    EXPECT_NE(figure.what, "planned") << "weights alone move it";
  for (const auto& its : all)
    EXPECT_EQ(name_of(its.cause), std::string(its.number == 2 ? "plan" : "correction")) << its.number;
  for (const auto& its : list_restatements(reporter(), image(), {SmallTown::goal}).items)
    EXPECT_EQ(its.after.code, "1.1");
  const auto of_axis = list_restatements(reporter(), image(), {SmallTown::axis, 1});
  EXPECT_EQ(of_axis.total, 2) << "one by weights, one corrected";
  ASSERT_THAT(of_axis.items, SizeIs(1)) << "page by page";
  EXPECT_EQ(of_axis.items[0].number, 3) << "the newest first";
  EXPECT_EQ(list_restatements(reporter(), image(), {SmallTown::axis, 1, 1}).items.at(0).number, 2);
  EXPECT_EQ(closing_on_day(head(), image(), make_day(2026, 4, 1))->corrections, 1)
      << "what the plan changed was counted as a correction";
  ASSERT_TRUE(report("2026-T1", 91, "Otra vez"));
  EXPECT_EQ(checked().snapshots, 4) << "the plan did not change again";
  EXPECT_THAT(checked().faults, IsEmpty());
}

TEST_P(PeriodsOfTown, an_omitted_report_is_delivered_and_accepted_while_it_is_reopened) {
  ASSERT_TRUE(close("2026-T1", "2026-T1"));
  ASSERT_TRUE(reopen("2026-T1", today));
  const auto late = delivered("2026-T1");
  ASSERT_TRUE(accept("2026-T1", late.version));
  const auto periods = show_closings(head(), image())->periods;
  EXPECT_THAT(periods[0].missing, SizeIs(1)) << "it was omitted when the period closed";
  EXPECT_THAT(periods[0].snapshots, SizeIs(2)) << "one act, one restatement";
}

TEST_P(PeriodsOfTown, who_alters_a_frozen_figure_is_found) {
  ASSERT_TRUE(close("2026-T1", "2026-T1"));
  opened_->database().write([](storage::Transaction& transaction) {
    static constexpr storage::Sql alter{"testing/alter_snapshot", R"sql(
      UPDATE snapshot_rows SET planned_exact = '1' WHERE position = 1)sql"};
    transaction.execute(alter);
  });
  EXPECT_THAT(checked().faults, ElementsAre(SnapshotFault{"PDM", "2026-T1", 1}));
}

// Whatever is closed, opened, corrected and waited for: what was frozen once stays as it was, a closed period takes
// nothing that no reopening lets in, and each correction keeps the old figure beside the new one.
TEST_P(PeriodsOfTown, no_order_of_acts_changes_what_was_frozen) {
  std::uint32_t seed = 20260710;
  const auto next = [&seed](std::uint32_t below) { return (seed = seed * 1664525 + 1013904223) / 65536 % below; };
  const std::array quarters{"2026-T1", "2026-T2", "2026-T3", "2026-T4"};
  std::map<std::pair<std::string, std::int64_t>, std::vector<FrozenRow>> frozen;
  std::map<std::string, Day> reopened;
  std::set<std::string> closed;
  Day day = today;
  for (int step = 0; step < 100; ++step) {
    const auto* quarter = quarters[next(4)];
    switch (next(6)) {
      case 0:
        if (close(quarter, quarter)) closed.insert(quarter);
        break;
      case 1:
        if (const Day until = day + next(10); reopen(quarter, until)) reopened[quarter] = until;
        break;
      case 2:
        go_to(day = day + next(6));
        break;
      default: {
        const auto with = closed.lower_bound(quarter);
        const bool is_let_in = with == closed.end() || (reopened.contains(*with) && day <= reopened[*with]);
        const auto kept = report(quarter, 60 + next(60), "Se contó otra vez");
        const bool is_closed = !kept && kept.error().code == "period_closed";
        EXPECT_EQ(is_closed, !is_let_in) << quarter << ' ' << day.text() << ' ' << codes(kept);
      }
    }
    for (const auto& period : frozen_periods(head(), image()))
      for (const auto& snapshot : period.snapshots) {
        const auto now = rows(period.period.code.c_str(), snapshot.number);
        EXPECT_EQ(frozen.try_emplace({period.period.code, snapshot.number}, now).first->second, now);
      }
  }
  EXPECT_GT(frozen.size(), 4U) << "something was restated";
  EXPECT_THAT(checked().faults, IsEmpty());
}

// Nobody filled in the reopening: the matrix showed as missing what its office was allowed to write.
TEST_P(PeriodsOfTown, the_matrix_says_what_is_open_again_and_until_when) {
  using timon::calendars::WindowState;
  const auto cell = [&](std::size_t place) {
    return list_reports(head(), image(), {today, {}})->rows.at(0).cells.at(place);
  };
  ASSERT_TRUE(accept("2026-T1", delivered("2026-T1").version));
  ASSERT_TRUE(close("2026-T1"));
  ASSERT_TRUE(close("2026-T2", "2026-T2"));
  EXPECT_EQ(cell(1).standing->state, WindowState::Missing);
  ASSERT_TRUE(reopen("2026-T2", today + 3));
  EXPECT_EQ(cell(1).standing->state, WindowState::Reopened);
  EXPECT_EQ(cell(1).reopened_until, today + 3);
  EXPECT_FALSE(cell(0).reopened_until);
  EXPECT_EQ(shown("2026-T2").reopened_until, today + 3);
  EXPECT_EQ(list_reports(head(), image(), {today, {}})->rows.at(0).punctuality.missing, 1) << "it is due all the same";
  ASSERT_TRUE(reopen("2026-T1", today));
  EXPECT_EQ(cell(0).standing->state, WindowState::Late) << "what was delivered stays as it came";
  EXPECT_EQ(cell(0).reopened_until, today);
  go_to(today + 4);
  EXPECT_EQ(cell(1).standing->state, WindowState::Missing);
  EXPECT_FALSE(cell(1).reopened_until);
}

}  // namespace
}  // namespace timon::usecases::reports
