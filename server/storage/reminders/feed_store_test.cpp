#include "storage/reminders/feed_store.hpp"

#include <gtest/gtest.h>

#include "storage/testing/staffed_town.hpp"

namespace timon::storage::reminders {
namespace {

using timon::testing::StaffedTown;

class FeedStore : public timon::testing::OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (!IsSkipped()) StaffedTown::add_to(database());
  }
};
TIMON_ON_BOTH_ENGINES(FeedStore);

TEST_P(FeedStore, a_new_address_ends_the_one_before) {
  database().write([](Transaction& transaction) {
    EXPECT_EQ(feed_since(transaction, StaffedTown::ana), std::nullopt);
    put_feed(transaction, StaffedTown::ana, "one", Instant{});
    EXPECT_EQ(find_feed(transaction, "one"), StaffedTown::ana);
    put_feed(transaction, StaffedTown::ana, "two", Instant{} + std::chrono::minutes(1));
    EXPECT_EQ(find_feed(transaction, "one"), std::nullopt);
    EXPECT_EQ(find_feed(transaction, "two"), StaffedTown::ana);
    EXPECT_EQ(feed_since(transaction, StaffedTown::ana), Instant{} + std::chrono::minutes(1));
    delete_feed(transaction, StaffedTown::ana);
    EXPECT_EQ(find_feed(transaction, "two"), std::nullopt);
  });
}

}  // namespace
}  // namespace timon::storage::reminders
