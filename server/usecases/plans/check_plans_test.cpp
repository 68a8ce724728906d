#include "usecases/plans/check_plans.hpp"

#include "storage/plans/element_store.hpp"
#include "storage/reports/fact_store.hpp"
#include "usecases/plans/approve_plan.hpp"
#include "usecases/testing/in_village.hpp"

namespace timon::usecases::plans {
namespace {

using testing::Codes;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::refusals;

constexpr storage::Sql point_elsewhere{"test/point_elsewhere", "UPDATE current_facts SET subject_id = 402"};
constexpr storage::Sql forget_versions{"test/forget_versions", "DELETE FROM version_elements"};
constexpr storage::Sql forget_indicators{"test/forget_indicators", "DELETE FROM version_indicators"};
constexpr storage::Sql forget_plan_versions{"test/forget_plan_versions", "DELETE FROM plan_versions"};

class CheckPlans : public testing::InVillage {
 protected:
  std::vector<std::string> faults() {
    std::vector<std::string> found;
    for (const auto& [plan, fault] : check_plans(as(system)).value().faults)
      found.push_back(plan + " " + fault.field + " " + fault.code);
    return found;
  }
};
TIMON_ON_BOTH_ENGINES(CheckPlans);

TEST_P(CheckPlans, a_whole_plan_has_no_fault) {
  EXPECT_THAT(faults(), IsEmpty());
  ASSERT_TRUE(approve_plan(as_planner(), village.plan.id, {1, {}}));
  EXPECT_THAT(faults(), IsEmpty());
  EXPECT_EQ(check_plans(as(system)).value().plans, 1);
  EXPECT_EQ(check_plans(as_planner()).error().kind, ErrorKind::NotFound);
}

TEST_P(CheckPlans, what_was_written_past_the_rules_is_told) {
  ASSERT_TRUE(approve_plan(as_planner(), village.plan.id, {1, {}}));
  database().write([&](storage::Transaction& transaction) {
    storage::plans::set_weight(transaction, village.goal.id, whole<2>(99));
    timon::reports::Fact fact;
    fact.id = {7};
    fact.plan_id = village.plan.id;
    fact.element_id = village.goal.id;
    fact.indicator_id = village.indicator.id;
    fact.subject_id = village.indicator.id.value;
    fact.period_id = village.year_2024.id;
    fact.value = whole<6>(1);
    storage::reports::add_fact(transaction, fact);
    transaction.execute(point_elsewhere);
    transaction.execute(forget_versions);
    transaction.execute(forget_indicators);
    transaction.execute(forget_plan_versions);
  });
  EXPECT_THAT(faults(), ElementsAre("PDM A weights_do_not_add", "PDM 7 fact_misplaced", "PDM 7 fact_without_pointer",
                                    "PDM  plan_without_baseline"));
}

}  // namespace
}  // namespace timon::usecases::plans
