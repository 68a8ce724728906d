#include "storage/boards/plan_contents_store.hpp"

#include <gtest/gtest.h>

#include "storage/ledger/change_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "storage/testing/test_database.hpp"

namespace timon::storage::boards {
namespace {

class PlanContentsStore : public timon::testing::OnBothEngines {};
TIMON_ON_BOTH_ENGINES(PlanContentsStore);

timon::people::Office town() {
  timon::people::Office office;
  office.id = office.institution_id = timon::people::OfficeId{1};
  office.kind = timon::people::OfficeKind::Institution;
  office.code = "T";
  office.name = "Tenjo";
  return office;
}

TEST_P(PlanContentsStore, reads_a_plan_with_what_it_borrows) {
  timon::plans::Plan plan;
  plan.id = PlanId{5};
  plan.institution_id = timon::people::OfficeId{1};
  plan.code = "PDM";
  plan.name = "Plan";
  plan.light_profile_id = timon::plans::ProfileId{1};
  plan.start_on = make_day(2026, 1, 1);
  plan.end_on = make_day(2026, 12, 31);
  database().write([&](Transaction& transaction) {
    people::add_office(transaction, town());
    people::add_institution(transaction, {town().id, "America/Bogota", "es", 1});
    plans::add_plan(transaction, plan);
    ledger::add_change(transaction, {0, Instant{}, {}, 5, "plan", 5});
  });
  const auto contents = database().read([](Session& session) { return read_plan_contents(session, PlanId{5}); });
  ASSERT_TRUE(contents);
  EXPECT_EQ(contents->plan, plan);
  EXPECT_EQ(contents->time_zone, "America/Bogota");
  EXPECT_EQ(contents->change, 1);
  EXPECT_EQ(contents->profiles, timon::lights::shipped_profiles());
  EXPECT_FALSE(database().read([](Session& session) { return read_plan_contents(session, PlanId{6}); }));
}

TEST_P(PlanContentsStore, counts_changes_of_the_plan_and_of_what_it_borrows) {
  const auto change_after = [&](std::optional<std::int64_t> plan, const std::string& kind) {
    database().write([&](Transaction& transaction) {
      ledger::add_change(transaction, {0, Instant{}, {}, plan, kind, 1});
    });
    return database().read([](Session& session) { return change_of_board(session, PlanId{5}); });
  };
  EXPECT_EQ(change_after(5, "indicator"), 1);
  EXPECT_EQ(change_after({}, "person"), 1);
  EXPECT_EQ(change_after(6, "element"), 1);
  EXPECT_EQ(change_after({}, "office"), 4);
  const auto after = [&](std::int64_t change, std::int64_t limit) {
    return database().read([&](Session& session) { return changes_of_board(session, PlanId{5}, change, limit); });
  };
  EXPECT_EQ(after(0, 9), (std::vector<BoardChange>{{"indicator", 1}, {"office", 1}}));
  EXPECT_EQ(after(0, 1), (std::vector<BoardChange>{{"indicator", 1}}));
  EXPECT_EQ(after(4, 9), std::vector<BoardChange>{});
  EXPECT_EQ(change_after({}, "calendar"), 5) << "a holiday moves windows";
}

}  // namespace
}  // namespace timon::storage::boards
