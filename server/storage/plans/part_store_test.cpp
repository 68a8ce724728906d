#include "storage/plans/part_store.hpp"

#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::plans {
namespace {

class PartStore : public timon::testing::OnBothEngines {};
TIMON_ON_BOTH_ENGINES(PartStore);

// The last one to save won, without a word.
TEST_P(PartStore, who_read_an_older_version_is_refused) {
  database().write([](Transaction& transaction) {
    const auto element = timon::testing::add_village(transaction).axis.id;
    EXPECT_EQ(version_of(transaction, element, Part::Needs), 0);
    EXPECT_TRUE(advance(transaction, element, Part::Needs, 0));
    EXPECT_EQ(advance(transaction, element, Part::Needs, 0).error().code, "version_mismatch");
    EXPECT_TRUE(advance(transaction, element, Part::Needs, 1));
    EXPECT_EQ(advance(transaction, element, Part::Needs, 1).error().code, "version_mismatch");
    EXPECT_EQ(version_of(transaction, element, Part::Needs), 2);
    EXPECT_EQ(version_of(transaction, element, Part::Attended), 0) << "each part has its own";
    forget_parts(transaction, element);
    EXPECT_EQ(version_of(transaction, element, Part::Needs), 0);
  });
}

}  // namespace
}  // namespace timon::storage::plans
