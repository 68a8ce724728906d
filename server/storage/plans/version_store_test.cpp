#include "storage/plans/version_store.hpp"

#include <gmock/gmock.h>

#include "storage/plans/element_store.hpp"
#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::plans {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

class VersionStore : public timon::testing::OnBothEngines {};
TIMON_ON_BOTH_ENGINES(VersionStore);

TEST_P(VersionStore, keeps_what_counts_under_rising_numbers) {
  database().write([](Transaction& transaction) {
    const auto town = timon::testing::add_village(transaction);
    const auto keep = [&](std::int64_t id) {
      return keep_version(transaction, {{id}, town.plan.id, 0, "Acuerdo 4", town.planner, town.plan.created_at});
    };
    const PlanVersion first = keep(1);
    const PlanVersion second = keep(2);
    EXPECT_EQ(first.number, 1);
    EXPECT_THAT(list_versions(transaction, town.plan.id), ElementsAre(first, second));
    EXPECT_EQ(second.number, 2);
    EXPECT_EQ(count_version(transaction, first.id), (VersionCounts{2, 1, 0}));
    EXPECT_THAT(elements_of_version(transaction, first.id),
                UnorderedElementsAre(timon::plans::kept(town.axis), timon::plans::kept(town.goal)));
  });
}

// the delay to what was approved first stays visible.
TEST_P(VersionStore, tells_the_days_that_were_approved_first) {
  database().write([](Transaction& transaction) {
    const auto town = timon::testing::add_village(transaction);
    const auto keep = [&](std::int64_t id) {
      keep_version(transaction, {{id}, town.plan.id, 0, "Acuerdo 4", town.planner, town.plan.created_at});
    };
    auto goal = town.goal;
    const auto plan_until = [&](Day end_on) {
      goal.end_on = end_on;
      ASSERT_TRUE(save_element(transaction, goal));
      ++goal.version;
    };
    plan_until(make_day(2024, 6, 30));
    keep(1);
    plan_until(make_day(2024, 9, 30));
    auto later = town.goal;
    later.id = {403};
    later.code = "M2";
    later.end_on = make_day(2025, 1, 31);
    add_element(transaction, later);
    keep(2);
    EXPECT_THAT(first_approved_days(transaction, town.plan.id),
                ElementsAre(ApprovedDays{goal.id, goal.start_on, make_day(2024, 6, 30)},
                            ApprovedDays{later.id, later.start_on, later.end_on}));
    EXPECT_THAT(first_approved_days_below(transaction, town.plan.id, town.axis.id), SizeIs(2)) << "of its goals";
    EXPECT_THAT(first_approved_days_below(transaction, town.plan.id, goal.id),
                ElementsAre(ApprovedDays{goal.id, goal.start_on, make_day(2024, 6, 30)}));
  });
}

TEST_P(VersionStore, keeps_edits_with_both_values) {
  database().write([](Transaction& transaction) {
    const auto town = timon::testing::add_village(transaction);
    const PlanEdit edit{{7},  town.plan.id, EditedKind::Element, town.goal.id.value, "weight",
                        "50", std::nullopt, "Acuerdo 5",         town.planner,       town.plan.created_at};
    add_edits(transaction, {edit});
    EXPECT_THAT(edits_of(transaction, town.goal.id.value), ElementsAre(edit));
    EXPECT_THAT(edits_of(transaction, 1), SizeIs(0));
    EXPECT_THAT(edits_of_plan(transaction, town.plan.id, town.plan.created_at), ElementsAre(edit));
    const Instant later = town.plan.created_at + std::chrono::microseconds{1};
    EXPECT_THAT(edits_of_plan(transaction, town.plan.id, later), SizeIs(0));
  });
}

}  // namespace
}  // namespace timon::storage::plans
