#include "storage/reports/target_change_store.hpp"

#include <gmock/gmock.h>

#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::reports {
namespace {

using ::testing::ElementsAre;
using timon::reports::ChangeKind;
using timon::reports::ChangeState;
using timon::reports::TargetRule;

class TargetChangeStore : public timon::testing::OnBothEngines {};
TIMON_ON_BOTH_ENGINES(TargetChangeStore);

TEST_P(TargetChangeStore, keeps_the_rule_of_a_plan) {
  database().write([](Transaction& transaction) {
    const auto village = timon::testing::add_village(transaction);
    EXPECT_EQ(target_rules_of(transaction, village.plan.id).rule, TargetRule::WithReason);
    TargetRules rules{village.plan.id, TargetRule::ByRequest, 5, timon::calendars::Counting::NaturalDays};
    EXPECT_TRUE(put_target_rules(transaction, rules));
    EXPECT_FALSE(put_target_rules(transaction, rules)) << "it says that they were never set";
    rules.version = 1, rules.days = 3;
    EXPECT_TRUE(put_target_rules(transaction, rules));
    EXPECT_EQ(put_target_rules(transaction, rules).error().code, "version_mismatch");
    rules.version = 2;
    EXPECT_EQ(target_rules_of(transaction, village.plan.id), rules);
  });
}

TEST_P(TargetChangeStore, numbers_changes_in_their_plan_and_keeps_what_was_and_what_became) {
  database().write([](Transaction& transaction) {
    const auto village = timon::testing::add_village(transaction);
    TargetChange change{.id = TargetChangeId{800},
                        .plan_id = village.plan.id,
                        .indicator_id = village.indicator.id,
                        .kind = ChangeKind::Reduce,
                        .cause = "Sin predio",
                        .legal_ground = "Acuerdo 4",
                        .progress = "30",
                        .authorise_by = make_day(2025, 1, 8),
                        .requested_by = village.manager,
                        .requested_at = *parse_instant("2024-12-20T15:00:00Z")};
    std::vector<ChangedTarget> values{{change.id, village.year_2024.id, whole<6>(120), whole<6>(100), {}}};
    change = add_target_change(transaction, change, values);
    EXPECT_EQ(change.number, 1);
    auto second = change;
    second.id = TargetChangeId{801};
    second = add_target_change(transaction, second, {});
    EXPECT_EQ(second.number, 2);
    change.state = ChangeState::Authorised;
    change.decided_by = village.planner, change.decided_at = *parse_instant("2025-01-03T15:00:00Z");
    save_decision(transaction, change);
    values[0].initial = whole<6>(110);
    save_changed_target(transaction, values[0]);
    EXPECT_EQ(find_target_change(transaction, change.id), change);
    EXPECT_THAT(target_changes_of_plan(transaction, village.plan.id), ElementsAre(second, change));
    EXPECT_EQ(changed_targets_of_plan(transaction, village.plan.id), values);
    EXPECT_EQ(changed_targets(transaction, change.id), values);
  });
}

}  // namespace
}  // namespace timon::storage::reports
