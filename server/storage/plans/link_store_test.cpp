#include "storage/plans/link_store.hpp"

#include <gmock/gmock.h>

#include "storage/plans/element_store.hpp"
#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::plans {
namespace {

using ::testing::SizeIs;

class LinkStore : public timon::testing::OnBothEngines {};
TIMON_ON_BOTH_ENGINES(LinkStore);

TEST_P(LinkStore, tells_offices_and_predecessors_of_a_plan_at_once) {
  database().write([](Transaction& transaction) {
    const auto town = timon::testing::add_village(transaction);
    Element second = town.goal;
    second.id = {403};
    second.code = "M2";
    add_elements(transaction, {second});
    const ElementLinks links{{town.works, town.health}, {{town.goal.id, 5}}};
    replace_links(transaction, second.id, links);
    const auto found = element_links_of_plan(transaction, town.plan.id);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found.begin()->first, second.id);
    EXPECT_THAT(found.begin()->second.collaborating_offices, ::testing::UnorderedElementsAre(town.works, town.health));
    EXPECT_EQ(found.begin()->second.predecessors, links.predecessors);
  });
}

}  // namespace
}  // namespace timon::storage::plans
