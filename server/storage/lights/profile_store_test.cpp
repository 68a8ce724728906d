#include "storage/lights/profile_store.hpp"

#include <gtest/gtest.h>

#include "storage/testing/test_database.hpp"

namespace timon::storage::lights {
namespace {

class ProfileStore : public timon::testing::OnBothEngines {};
TIMON_ON_BOTH_ENGINES(ProfileStore);

TEST_P(ProfileStore, ships_what_the_domain_ships) {
  const auto profiles = database().read([](Session& session) { return list_profiles(session); });
  EXPECT_EQ(profiles, timon::lights::shipped_profiles());
}

TEST_P(ProfileStore, finds_what_was_added_after_the_shipped_ones) {
  auto profile = timon::lights::shipped_profiles().back();
  profile.id = ProfileId{100};
  profile.code = "OWN";
  database().write([&](Transaction& transaction) { add_profile(transaction, profile); });
  const auto profiles = database().read([](Session& session) { return list_profiles(session); });
  EXPECT_EQ(profiles.back(), profile);
  EXPECT_EQ(profiles.size(), timon::lights::shipped_profiles().size() + 1);
  const auto find = [&](std::int64_t id) {
    return database().read([&](Session& session) { return find_profile(session, ProfileId{id}); });
  };
  EXPECT_EQ(find(100), profile);
  EXPECT_EQ(find(1), timon::lights::shipped_profiles().front());
  EXPECT_EQ(find(101), std::nullopt);
}

}  // namespace
}  // namespace timon::storage::lights
