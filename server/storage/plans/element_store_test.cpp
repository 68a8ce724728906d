#include "storage/plans/element_store.hpp"

#include <gmock/gmock.h>

#include "storage/plans/link_store.hpp"
#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::plans {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class ElementStore : public timon::testing::OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (IsSkipped()) return;
    town = database().write([](Transaction& transaction) { return timon::testing::add_village(transaction); });
  }
  Element goal(std::int64_t id, const char* code) const {
    Element one = town.goal;
    one.id = {id};
    one.code = code;
    one.position = id - town.goal.id.value;
    return one;
  }
  timon::testing::Village town;
};
TIMON_ON_BOTH_ENGINES(ElementStore);

TEST_P(ElementStore, keeps_every_field) {
  Element full = goal(403, "M2");
  full.description = "Dos\nlíneas";
  full.weight = Hundredths{3333};
  full.start_on = make_day(2024, 2, 29);
  full.end_on = make_day(2024, 3, 1);
  full.initiative_kind = timon::plans::InitiativeKind::Project;
  full.action_type = timon::plans::ActionType::FollowUp;
  full.place = "Vereda";
  full.theme = "Movilidad";
  full.priority = timon::plans::Priority::High;
  database().write([&](Transaction& transaction) {
    add_element(transaction, full);
    EXPECT_EQ(find_element(transaction, full.id), full);
    const auto of_office = count_elements_of_office(transaction, full.office_id.value());
    EXPECT_GT(of_office, 0);
    EXPECT_EQ(count_elements_of_office(transaction, town.health), 0);
    replace_links(transaction, full.id, {{town.health}, {}, {}, {}});
    EXPECT_EQ(count_elements_of_office(transaction, town.health), 1) << "it works on one";
    full.withdrawn_at = town.plan.created_at;
    full.name = "Otra";
    EXPECT_TRUE(save_element(transaction, full));
    EXPECT_EQ(count_elements_of_office(transaction, full.office_id.value()), of_office - 1)
        << "withdrawn ones are gone";
    EXPECT_EQ(save_element(transaction, full).error(), conflict("version_mismatch"));
    full.version = 2;
    EXPECT_EQ(find_element(transaction, full.id), full);
  });
}

TEST_P(ElementStore, lists_siblings_in_order_without_the_withdrawn) {
  database().write([&](Transaction& transaction) {
    Element gone = goal(405, "M4");
    gone.withdrawn_at = town.plan.created_at;
    add_elements(transaction, {goal(403, "M2"), goal(404, "M3"), gone});
    set_position(transaction, {404}, -1);
    set_weight(transaction, {404}, whole<2>(100));
    Element third = goal(404, "M3");
    third.position = -1;
    third.weight = whole<2>(100);
    third.version = 2;
    EXPECT_THAT(children_of(transaction, town.plan.id, town.axis.id), ElementsAre(third, town.goal, goal(403, "M2")));
    EXPECT_THAT(children_of(transaction, town.plan.id, {}), ElementsAre(town.axis));
    EXPECT_THAT(elements_of_plan(transaction, town.plan.id), SizeIs(4));
    EXPECT_EQ(next_position(transaction, town.plan.id, town.axis.id), 4);
    EXPECT_EQ(next_position(transaction, town.plan.id, {}), 1);
    EXPECT_TRUE(has_children(transaction, town.axis.id));
    EXPECT_FALSE(has_children(transaction, town.goal.id));
  });
}

TEST_P(ElementStore, knows_the_way_up_and_the_height_below) {
  Session session = database().begin_read();
  const auto path = path_to(session, town.goal.id);
  ASSERT_THAT(path, SizeIs(2));
  EXPECT_EQ(path[0], (PathStep{town.axis.id, town.axis.level_id, "A", "Territorio", {}}));
  EXPECT_EQ(path[1].office_id, town.works);
  EXPECT_EQ(height_of(session, town.axis.id), 2u);
  EXPECT_EQ(height_of(session, town.goal.id), 1u);
  EXPECT_EQ(height_of(session, {999}), 0u);
  EXPECT_THAT(path_to(session, {999}), IsEmpty());
}

TEST_P(ElementStore, finds_by_code_and_by_former_code) {
  database().write([&](Transaction& transaction) {
    add_former_codes(transaction, {{town.plan.id, "OLD", town.goal.id}, {town.plan.id, "OLD", town.axis.id}});
    EXPECT_EQ(find_element_by_code(transaction, town.plan.id, "M1"), town.goal);
    EXPECT_EQ(find_element_by_code(transaction, town.plan.id, "OLD"), town.axis);
    delete_former_code(transaction, town.plan.id, "OLD");
    EXPECT_EQ(find_element_by_code(transaction, town.plan.id, "OLD"), std::nullopt);
  });
}

TEST_P(ElementStore, keeps_links_and_follows_them) {
  database().write([&](Transaction& transaction) {
    add_elements(transaction, {goal(403, "M2"), goal(404, "M3")});
    const ElementLinks links{{town.works, town.health}, {{{403}, 5}}};
    replace_links(transaction, town.goal.id, links);
    replace_links(transaction, {403}, {{}, {{{404}, 0}}});
    EXPECT_EQ(links_of(transaction, town.goal.id), links);
    EXPECT_THAT(links_behind(transaction, town.goal.id), SizeIs(2));
    EXPECT_THAT(links_behind(transaction, {404}), IsEmpty());
    EXPECT_THAT(links_of_plan(transaction, town.plan.id), SizeIs(2));
    EXPECT_THAT(lagged_links_of_plan(transaction, town.plan.id),
                ::testing::Contains(LaggedLink{town.goal.id, {403}, 5}));
    delete_element(transaction, {403});
    EXPECT_EQ(links_of(transaction, town.goal.id), (ElementLinks{{town.works, town.health}, {}}));
    EXPECT_EQ(find_element(transaction, {403}), std::nullopt);
  });
}

// Two links in a circle, which no use case lets in, must not send the query round for ever.
TEST_P(ElementStore, knows_the_plans_of_an_office) {
  auto session = database().begin_read();
  EXPECT_THAT(plans_of_office(session, town.works), ::testing::ElementsAre(town.plan.id));
  EXPECT_THAT(plans_of_office(session, town.health), ::testing::IsEmpty());
}

TEST_P(ElementStore, follows_links_in_a_circle_once) {
  database().write([&](Transaction& transaction) {
    add_element(transaction, goal(403, "M2"));
    replace_links(transaction, town.goal.id, {{}, {{{403}, 0}}});
    replace_links(transaction, {403}, {{}, {{town.goal.id, 0}}});
    EXPECT_THAT(links_behind(transaction, town.goal.id), SizeIs(2));
  });
}

}  // namespace
}  // namespace timon::storage::plans
