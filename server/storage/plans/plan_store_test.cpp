#include "storage/plans/plan_store.hpp"

#include <gmock/gmock.h>

#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::plans {
namespace {

using ::testing::ElementsAre;

class PlanStore : public timon::testing::OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (IsSkipped()) return;
    town = database().write([](Transaction& transaction) { return timon::testing::add_village(transaction); });
  }
  timon::testing::Village town;
};
TIMON_ON_BOTH_ENGINES(PlanStore);

TEST_P(PlanStore, finds_what_was_added) {
  Session session = database().begin_read();
  EXPECT_EQ(find_plan(session, town.plan.id), town.plan);
  EXPECT_EQ(find_plan_by_code(session, town.institution, "PDM"), town.plan);
  EXPECT_EQ(find_plan_by_code(session, town.institution, "pdm"), std::nullopt);
  EXPECT_EQ(list_plans(session), std::vector{town.plan});
  EXPECT_EQ(levels_of(session, town.plan.id).items, town.levels.items);
  EXPECT_EQ(levels_of(session, town.plan.id).allowed_parents, town.levels.allowed_parents);
}

TEST_P(PlanStore, saves_the_version_that_was_read_and_no_other) {
  Plan changed = town.plan;
  changed.state = timon::plans::PlanState::Approved;
  changed.roll_up = timon::plans::RollUp::Mean;
  changed.weight_scale = timon::plans::WeightScale::Absolute;
  changed.roll_up_cap.reset();
  changed.zero_planned = timon::plans::ZeroPlanned::Zero;
  changed.approved_at = changed.created_at;
  changed.approved_by = town.planner;
  database().write([&](Transaction& transaction) { EXPECT_TRUE(save_plan(transaction, changed)); });
  const auto again = database().write([&](Transaction& transaction) { return save_plan(transaction, changed); });
  EXPECT_EQ(again.error(), conflict("version_mismatch"));
  changed.version = 2;
  Session session = database().begin_read();
  EXPECT_EQ(find_plan(session, town.plan.id), changed);
}

TEST_P(PlanStore, replaces_the_weights_of_periods) {
  const PeriodWeight first{town.year_2024.id, whole<2>(40)};
  const PeriodWeight second{town.year_2025.id, whole<2>(60)};
  database().write([&](Transaction& transaction) {
    replace_period_weights(transaction, town.plan.id, {second, first});
    EXPECT_THAT(period_weights(transaction, town.plan.id), ElementsAre(first, second));
    replace_period_weights(transaction, town.plan.id, {});
    EXPECT_THAT(period_weights(transaction, town.plan.id), ElementsAre());
  });
}

TEST_P(PlanStore, refuses_a_second_plan_of_the_same_code) {
  Plan second = town.plan;
  second.id = {101};
  const auto refused = database().write([&](Transaction& transaction) -> Result<void> {
    add_plan(transaction, second);
    return {};
  });
  EXPECT_EQ(refused.error(), conflict("constraint_unique"));
}

}  // namespace
}  // namespace timon::storage::plans
