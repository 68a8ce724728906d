#include "storage/lights/choice_store.hpp"

#include <gmock/gmock.h>

#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::lights {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ChoiceStore : public timon::testing::OnBothEngines {};
TIMON_ON_BOTH_ENGINES(ChoiceStore);

TEST_P(ChoiceStore, keeps_choices_in_the_order_in_which_they_were_made) {
  const auto town = database().write([](Transaction& transaction) { return timon::testing::add_village(transaction); });
  Choice of_plan{{11},         town.plan.id,        {}, timon::lights::ProfileId{2}, timon::lights::ProfileId{1}, {},
                 town.planner, town.plan.created_at};
  of_plan.from_on = make_day(2026, 1, 1);
  Choice of_indicator = of_plan;
  of_indicator.id = {12};
  of_indicator.indicator_id = town.indicator.id;
  of_indicator.replaced_id.reset();
  of_indicator.person_id.reset();
  of_indicator.from_on = make_day(2025, 1, 1);
  database().write([&](Transaction& transaction) {
    add_choice(transaction, of_plan);
    add_choice(transaction, of_indicator);
    EXPECT_THAT(choices_of_plan(transaction, town.plan.id), ElementsAre(of_plan, of_indicator));
    EXPECT_THAT(choices_of_plan(transaction, timon::plans::PlanId{999}), IsEmpty());
  });
}

}  // namespace
}  // namespace timon::storage::lights
