#include "storage/reports/draft_facts.hpp"

#include <gtest/gtest.h>

#include "storage/reports/fact_pointers.hpp"
#include "storage/reports/fact_store.hpp"
#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::reports {
namespace {

class DraftFacts : public timon::testing::OnBothEngines {
 protected:
  static Fact fact(const timon::testing::Village& town, std::int64_t id, FactKind kind, bool is_of_indicator) {
    Fact one;
    one.id = {id};
    one.plan_id = town.plan.id;
    one.element_id = town.goal.id;
    if (is_of_indicator) one.indicator_id = town.indicator.id;
    one.subject_id = is_of_indicator ? town.indicator.id.value : town.goal.id.value;
    one.period_id = town.year_2024.id;
    one.kind = kind;
    one.value = whole<6>(10);
    return one;
  }
};
TIMON_ON_BOTH_ENGINES(DraftFacts);

TEST_P(DraftFacts, targets_go_and_results_are_seen) {
  database().write([](Transaction& transaction) {
    const auto town = timon::testing::add_village(transaction);
    const auto targets = [&] { return current_facts_of_plan(transaction, town.plan.id).size(); };
    add_fact(transaction, fact(town, 1, FactKind::Planned, true));
    EXPECT_FALSE(has_results(transaction, town.goal.id));
    EXPECT_FALSE(has_results(transaction, town.indicator.id));
    delete_targets(transaction, town.indicator.id);
    EXPECT_EQ(targets(), 0u);

    add_fact(transaction, fact(town, 5, FactKind::Planned, true));
    delete_target(transaction, town.indicator.id, town.year_2024.id);
    EXPECT_EQ(targets(), 0u);
    EXPECT_TRUE(facts_without_pointer(transaction, town.plan.id).empty());

    add_fact(transaction, fact(town, 2, FactKind::Planned, true));
    add_fact(transaction, fact(town, 3, FactKind::Planned, false));
    delete_targets(transaction, town.goal.id);
    EXPECT_EQ(targets(), 0u);

    add_fact(transaction, fact(town, 4, FactKind::Reported, true));
    EXPECT_TRUE(has_results(transaction, town.goal.id));
    EXPECT_TRUE(has_results(transaction, town.indicator.id));
  });
}

constexpr Sql point_to_another_kind{"test/point_to_another_kind", "UPDATE current_facts SET kind = 'verified'"};

TEST_P(DraftFacts, pointers_that_lead_astray_are_found) {
  database().write([](Transaction& transaction) {
    const auto town = timon::testing::add_village(transaction);
    add_fact(transaction, fact(town, 1, FactKind::Planned, true));
    add_fact(transaction, fact(town, 2, FactKind::Planned, true));
    EXPECT_TRUE(misplaced_pointers(transaction, town.plan.id).empty());
    EXPECT_TRUE(facts_without_pointer(transaction, town.plan.id).empty());
    transaction.execute(point_to_another_kind);
    EXPECT_EQ(misplaced_pointers(transaction, town.plan.id), std::vector<FactId>{{2}});
    EXPECT_EQ(facts_without_pointer(transaction, town.plan.id), std::vector<FactId>{{2}});
  });
}

}  // namespace
}  // namespace timon::storage::reports
