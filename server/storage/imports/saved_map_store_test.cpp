#include "storage/imports/saved_map_store.hpp"

#include <gmock/gmock.h>

#include "storage/testing/staffed_town.hpp"
#include "storage/testing/test_database.hpp"

namespace timon::storage::imports {
namespace {

using timon::testing::StaffedTown;

class SavedMapStore : public timon::testing::OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (IsSkipped()) return;
    StaffedTown::add_to(database());
  }
};
TIMON_ON_BOTH_ENGINES(SavedMapStore);

TEST_P(SavedMapStore, a_name_keeps_its_last_map) {
  SavedMap map{{5}, StaffedTown::town, "POA", "[plan]", "{}", StaffedTown::planner, {}};
  database().write([&](Transaction& transaction) { save_map(transaction, map); });
  map.map_text = "[plan]\ncode = 1";
  map.draft_text.reset();
  auto again = map;
  again.id = {6};
  database().write([&](Transaction& transaction) { save_map(transaction, again); });
  database().read([&](Session& session) {
    EXPECT_EQ(find_saved_map_by_name(session, StaffedTown::town, "POA"), map);
    EXPECT_EQ(find_saved_map(session, {6}), std::nullopt);
    EXPECT_THAT(saved_maps(session), ::testing::ElementsAre(map));
  });
  database().write([&](Transaction& transaction) { delete_saved_map(transaction, map.id); });
  EXPECT_EQ(database().read([&](Session& session) { return find_saved_map(session, map.id); }), std::nullopt);
}

}  // namespace
}  // namespace timon::storage::imports
