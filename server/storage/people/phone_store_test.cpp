#include "storage/people/phone_store.hpp"

#include <gmock/gmock.h>

#include "storage/people/person_store.hpp"
#include "storage/testing/staffed_town.hpp"

namespace timon::storage::people {
namespace {

using timon::testing::StaffedTown;

class PhoneStore : public timon::testing::OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (!IsSkipped()) StaffedTown::add_to(database());
  }
};
TIMON_ON_BOTH_ENGINES(PhoneStore);

TEST_P(PhoneStore, keeps_a_telephone_through_a_change_of_name_until_it_is_taken_away) {
  database().write([](Transaction& transaction) {
    set_phone(transaction, StaffedTown::ana, "+57 311 555 0101");
    Person ana = *find_person(transaction, StaffedTown::ana);
    ana.name = "Ana María Díaz";
    EXPECT_TRUE(save_person(transaction, ana));
    EXPECT_THAT(phones(transaction), ::testing::ElementsAre(::testing::Pair(StaffedTown::ana, "+57 311 555 0101")));
    set_phone(transaction, StaffedTown::ana, std::nullopt);
    EXPECT_TRUE(phones(transaction).empty());
  });
}

}  // namespace
}  // namespace timon::storage::people
