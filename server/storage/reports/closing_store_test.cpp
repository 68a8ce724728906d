#include "storage/reports/closing_store.hpp"

#include <gmock/gmock.h>

#include "storage/boards/snapshot_store.hpp"
#include "storage/ledger/ledger_store.hpp"
#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::reports {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using timon::boards::FrozenKind;
using timon::boards::FrozenRow;
using timon::boards::Snapshot;
using timon::boards::SnapshotId;
using timon::reports::ClosingId;
using timon::reports::ReopeningId;
using timon::reports::ReportState;

class ClosingStore : public timon::testing::OnBothEngines {};
TIMON_ON_BOTH_ENGINES(ClosingStore);

Closing closing_of(const timon::testing::Village& village) {
  return {ClosingId{500}, village.plan.id, village.year_2024.id, village.planner,
          *parse_instant("2025-01-20T15:00:00Z")};
}

TEST_P(ClosingStore, keeps_what_was_closed_what_was_missing_and_whom_it_was_opened_for) {
  database().write([](Transaction& transaction) {
    const auto village = timon::testing::add_village(transaction);
    EXPECT_THAT(closed_periods(transaction, village.plan.id).all(), IsEmpty());
    const auto closing = closing_of(village);
    add_closing(transaction, closing);
    const std::vector<Omission> omissions{{closing.id, village.works, ReportState::Draft},
                                          {closing.id, village.health, std::nullopt}};
    add_omissions(transaction, omissions);
    const Reopening reopening{ReopeningId{600}, closing.id,        village.works,        "Acta equivocada",
                              village.planner,  closing.closed_at, make_day(2025, 1, 31)};
    add_reopening(transaction, reopening);
    const auto all = closed_periods(transaction, village.plan.id).all();
    ASSERT_THAT(all, SizeIs(1));
    EXPECT_EQ(all[0].closing, closing);
    EXPECT_EQ(all[0].period, village.year_2024);
    EXPECT_THAT(all[0].reopenings, ElementsAre(reopening));
    EXPECT_EQ(omissions_of_plan(transaction, village.plan.id), omissions);
  });
}

FrozenRow row_of(std::int64_t position, FrozenKind kind, std::int64_t subject, const char* reported) {
  FrozenRow row{.position = position, .kind = kind, .subject_id = subject, .code = "M1", .name = "Vías"};
  row.reported = Hundredths{4567};
  row.reported_exact = reported;
  row.planned_value = "3/8";
  row.outcome = timon::indicators::Outcome::Known;
  row.basis = timon::boards::Basis::Reported;
  row.light = timon::lights::Light::Yellow;
  return row;
}

constexpr Sql count_rows{"testing/count_snapshot_rows", "SELECT count(*) FROM snapshot_rows"};

/// The first snapshot of a closing of the village's plan, and what it printed.
struct Published {
  timon::testing::Village village;
  Snapshot first;
  std::vector<FrozenRow> rows{row_of(0, FrozenKind::Plan, 100, "45.67"), row_of(1, FrozenKind::Element, 7, "45")};

  Snapshot next(std::int64_t number, const char* rules = "roll_up 1") const {
    Snapshot its = first;
    its.id.value += number, its.number = number, its.rules = rules;
    return its;
  }
};

Published published(Transaction& transaction) {
  const auto village = timon::testing::add_village(transaction);
  const auto closing = closing_of(village);
  add_closing(transaction, closing);
  const timon::ledger::Act act{.act = "close_period", .subject_kind = "plan", .subject_id = village.plan.id.value};
  const auto sequence = ledger::append(transaction, act, village.planner, closing.closed_at);
  Published its{village, {SnapshotId{700}, closing.id, 1, closing.closed_at, "roll_up 1", "abc", sequence, {}}};
  boards::add_snapshot(transaction, its.first, its.rows);
  return its;
}

TEST_P(ClosingStore, keeps_of_a_later_snapshot_what_is_not_as_before) {
  database().write([](Transaction& transaction) {
    const auto its = published(transaction);
    const std::vector<FrozenRow> now{its.rows[0], row_of(1, FrozenKind::Element, 7, "46"),
                                     row_of(2, FrozenKind::Indicator, 8, "46")};
    const auto shorter = std::vector{now[0], row_of(1, FrozenKind::Indicator, 8, "46")};
    boards::add_snapshot(transaction, its.next(2), now);
    EXPECT_EQ(transaction.row<std::int64_t>(count_rows), 4) << "each correction kept the whole table again";
    boards::add_snapshot(transaction, its.next(3), shorter);
    boards::add_snapshot(transaction, its.next(4), now);
    EXPECT_THAT(boards::snapshots_of_plan(transaction, its.village.plan.id),
                ElementsAre(its.first, its.next(2), its.next(3), its.next(4)));
    EXPECT_EQ(boards::rows_of_snapshot(transaction, its.first.id), its.rows);
    EXPECT_EQ(boards::rows_of_snapshot(transaction, its.next(2).id), now);
    EXPECT_EQ(boards::rows_of_snapshot(transaction, its.next(3).id), shorter);
    EXPECT_EQ(boards::rows_of_snapshot(transaction, its.next(4).id), now) << "what was gone is back";
  });
}

TEST_P(ClosingStore, says_where_what_is_printed_differs_page_by_page) {
  database().write([](Transaction& transaction) {
    const auto its = published(transaction);
    const auto plan = its.village.plan.id;
    auto now = its.rows;
    now[1].reported_exact = "46";
    boards::add_snapshot(transaction, its.next(2), now);
    EXPECT_THAT(boards::restated_rows(transaction, {plan, {}, 10, 0}).rows, IsEmpty()) << "it is printed alike";
    auto corrected = now;
    corrected[1].reported = Hundredths{5000};
    boards::add_snapshot(transaction, its.next(3, "roll_up 2"), corrected);
    boards::add_snapshot(transaction, its.next(4), now);
    const auto [all, total] = boards::restated_rows(transaction, {plan, {}, 10, 0});
    ASSERT_THAT(all, SizeIs(2));
    EXPECT_EQ(total, 2);
    EXPECT_EQ(all[0].snapshot, its.next(4)) << "the newest first";
    EXPECT_EQ(all[1].snapshot, its.next(3, "roll_up 2"));
    EXPECT_EQ(all[1].rules_before, "roll_up 1");
    EXPECT_EQ(all[1].before.reported, Hundredths{4567});
    EXPECT_EQ(all[1].after.reported, Hundredths{5000});
    EXPECT_EQ(boards::restated_rows(transaction, {plan, {}, 1, 1}).rows.at(0).snapshot.number, 3);
    EXPECT_EQ(boards::restated_rows(transaction, {plan, its.village.axis.id, 9, 0}).total, 0);
  });
}

}  // namespace
}  // namespace timon::storage::reports
