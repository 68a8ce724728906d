#include "storage/people/example_store.hpp"

#include <gtest/gtest.h>

#include "storage/testing/staffed_town.hpp"
#include "storage/testing/test_database.hpp"

namespace timon::storage::people {
namespace {

using timon::testing::StaffedTown;

class ExampleStore : public timon::testing::OnBothEngines {};
TIMON_ON_BOTH_ENGINES(ExampleStore);

TEST_P(ExampleStore, tells_how_far_it_is) {
  StaffedTown::add_to(database());
  const Instant first = *parse_instant("2026-03-02T12:00:00.000000Z"), later = first + std::chrono::seconds{40};
  database().write([&](Transaction& transaction) {
    EXPECT_EQ(find_example(transaction), std::nullopt);
    Example example{StaffedTown::town, 2025, first, {}};
    add_example(transaction, example);
    EXPECT_EQ(find_example(transaction), example);
    touch_example(transaction, StaffedTown::town, later);
    EXPECT_EQ(find_example(transaction)->touched_at, later);
    finish_example(transaction, StaffedTown::town, later);
    EXPECT_EQ(find_example(transaction)->loaded_at, later);
  });
}

}  // namespace
}  // namespace timon::storage::people
