#include "storage/documents/workbook_key_store.hpp"

#include <gtest/gtest.h>

#include "storage/testing/test_database.hpp"

namespace timon::storage::documents {
namespace {

class WorkbookKeyStore : public timon::testing::OnBothEngines {};
TIMON_ON_BOTH_ENGINES(WorkbookKeyStore);

TEST_P(WorkbookKeyStore, keeps_the_first_for_good) {
  EXPECT_EQ(database().read([](Session& session) { return find_workbook_key(session); }), std::nullopt);
  EXPECT_EQ(database().write([](Transaction& transaction) { return workbook_key(transaction, "uno"); }), "uno");
  EXPECT_EQ(database().write([](Transaction& transaction) { return workbook_key(transaction, "dos"); }), "uno");
  EXPECT_EQ(database().read([](Session& session) { return find_workbook_key(session); }), "uno");
}

}  // namespace
}  // namespace timon::storage::documents
