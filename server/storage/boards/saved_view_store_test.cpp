#include "storage/boards/saved_view_store.hpp"

#include <gmock/gmock.h>

#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::boards {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class SavedViewStore : public timon::testing::OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (IsSkipped()) return;
    village_ = database().write([](Transaction& transaction) { return testing::add_village(transaction); });
  }
  SavedView view(std::int64_t id, people::PersonId person, const char* name, bool is_shared) const {
    return {ViewId{id}, village_.plan.id, person, name, "light=red&theme=Agua", is_shared};
  }
  std::vector<SavedView> views_of(people::PersonId person) {
    return database().read([&](Session& session) { return views_for(session, village_.plan.id, person); });
  }
  std::optional<ViewId> default_of(people::PersonId person) {
    return database().read([&](Session& session) { return default_view(session, village_.plan.id, person); });
  }
  void add(const SavedView& its) {
    database().write([&](Transaction& transaction) { add_view(transaction, its); });
  }

  testing::Village village_;
};
TIMON_ON_BOTH_ENGINES(SavedViewStore);

TEST_P(SavedViewStore, keeps_views_of_a_person_and_those_that_are_shared) {
  const auto own = view(1, village_.planner, "Lo mío", false), shared = view(2, village_.manager, "De todos", true);
  add(own);
  add(shared);
  add(view(3, village_.manager, "De otra", false));
  EXPECT_THAT(views_of(village_.planner), ElementsAre(shared, own));
  const auto found = database().read([](Session& session) { return find_view(session, ViewId{2}); });
  EXPECT_EQ(found, shared);
}

TEST_P(SavedViewStore, saves_only_what_nobody_changed_meanwhile) {
  auto its = view(1, village_.planner, "Uno", false);
  add(its);
  its.name = "Dos";
  its.is_shared = true;
  const auto save = [&] {
    return database().write([&](Transaction& transaction) { return save_view(transaction, its); });
  };
  EXPECT_TRUE(save());
  EXPECT_FALSE(save()) << "its version is another one now";
  its.version = 2;
  EXPECT_THAT(views_of(village_.manager), ElementsAre(its));
}

TEST_P(SavedViewStore, opens_a_plan_with_one_view_for_a_person) {
  const auto its = view(1, village_.planner, "Uno", true);
  add(its);
  const auto choose = [&](people::PersonId person, std::optional<ViewId> id) {
    database().write([&](Transaction& transaction) { set_default_view(transaction, village_.plan.id, person, id); });
  };
  choose(village_.planner, its.id);
  choose(village_.planner, its.id);
  choose(village_.manager, its.id);
  EXPECT_EQ(default_of(village_.planner), its.id);
  database().write([&](Transaction& transaction) { keep_default_of_owner_alone(transaction, its); });
  EXPECT_EQ(default_of(village_.manager), std::nullopt);
  EXPECT_EQ(default_of(village_.planner), its.id);
  database().write([&](Transaction& transaction) { delete_view(transaction, its.id); });
  EXPECT_EQ(default_of(village_.planner), std::nullopt);
  EXPECT_THAT(views_of(village_.planner), IsEmpty());
  choose(village_.planner, std::nullopt);
  EXPECT_EQ(default_of(village_.planner), std::nullopt);
}

}  // namespace
}  // namespace timon::storage::boards
