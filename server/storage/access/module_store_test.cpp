#include "storage/access/module_store.hpp"

#include <gmock/gmock.h>

#include "storage/testing/staffed_town.hpp"

namespace timon::storage::access {
namespace {

using timon::access::Module;
using timon::testing::StaffedTown;

class ModuleStore : public timon::testing::OnBothEngines {};
TIMON_ON_BOTH_ENGINES(ModuleStore);

TEST_P(ModuleStore, keeps_those_that_are_on_and_no_others) {
  StaffedTown::add_to(database());
  database().write([](Transaction& transaction) {
    EXPECT_EQ(modules_of(transaction, StaffedTown::other_town), Modules{});
    set_modules(transaction, StaffedTown::other_town, {Module::Reports, Module::Citizens});
    EXPECT_EQ(modules_of(transaction, StaffedTown::other_town), (Modules{Module::Reports, Module::Citizens}));
    set_modules(transaction, StaffedTown::other_town, {Module::Citizens});
    EXPECT_EQ(modules_of(transaction, StaffedTown::other_town), Modules{Module::Citizens});
    EXPECT_THAT(all_modules(transaction),
                ::testing::Contains(timon::access::InstitutionModules{StaffedTown::other_town, {Module::Citizens}}));
  });
}

}  // namespace
}  // namespace timon::storage::access
