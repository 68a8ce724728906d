#include "storage/access/grant_store.hpp"

#include <gmock/gmock.h>

#include "storage/people/person_store.hpp"
#include "storage/testing/staffed_town.hpp"

namespace timon::storage::access {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;
using timon::access::ActiveGrant;
using timon::access::Role;
using timon::access::ScopeKind;
using timon::testing::StaffedTown;

const Instant now = *parse_instant("2026-06-30T10:00:00.000000Z");
constexpr Day today = StaffedTown::today;

class GrantStore : public timon::testing::OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (!IsSkipped()) StaffedTown::add_to(database());
  }
};
TIMON_ON_BOTH_ENGINES(GrantStore);

TEST_P(GrantStore, makes_a_caller_of_a_person) {
  Session session = database().begin_read();
  const auto caller = find_caller(session, StaffedTown::ana, today);
  ASSERT_TRUE(caller);
  EXPECT_EQ(caller->institution_id, StaffedTown::town);
  EXPECT_THAT(caller->office_path, ElementsAre(StaffedTown::roads, StaffedTown::works, StaffedTown::town));
  EXPECT_THAT(caller->grants, ElementsAre(ActiveGrant{Role::GoalManager, ScopeKind::Office, StaffedTown::roads.value,
                                                      StaffedTown::town}));
  EXPECT_EQ(find_caller(session, {999}, today), std::nullopt);
}

TEST_P(GrantStore, counts_days_and_revocations) {
  const Grant later{.id = {500},
                    .person_id = StaffedTown::ana,
                    .role = Role::Verifier,
                    .from_on = today + 1,
                    .until_on = today + 2,
                    .granted_by = StaffedTown::administrator,
                    .granted_at = now};
  database().write([&](Transaction& transaction) {
    const auto standing = standing_grants(transaction).size();
    add_grant(transaction, later);
    EXPECT_EQ(find_grant(transaction, later.id), later);
    EXPECT_THAT(grants_of(transaction, StaffedTown::ana), SizeIs(2));
    EXPECT_THAT(standing_grants(transaction), SizeIs(standing + 1));
  });
  const auto count = [&](Day on) {
    Session session = database().begin_read();
    return find_caller(session, StaffedTown::ana, on)->grants.size();
  };
  EXPECT_EQ(count(today), 1u);
  EXPECT_EQ(count(today + 1), 2u);
  EXPECT_EQ(count(today + 2), 2u);
  EXPECT_EQ(count(today + 3), 1u);
  database().write([&](Transaction& transaction) { revoke_grant(transaction, later.id, now); });
  EXPECT_EQ(count(today + 1), 1u);
}

TEST_P(GrantStore, knows_the_administrators) {
  database().write([](Transaction& transaction) {
    EXPECT_THAT(administrators(transaction, today), ElementsAre(StaffedTown::administrator));
    auto person = *people::find_person(transaction, StaffedTown::administrator);
    person.is_disabled = true;
    people::save_person(transaction, person);
    EXPECT_FALSE(has_administrator(transaction, today));
    EXPECT_EQ(find_caller(transaction, StaffedTown::administrator, today), std::nullopt);
  });
}

TEST_P(GrantStore, names_scopes) {
  Session session = database().begin_read();
  EXPECT_EQ(institution_of(session, ScopeKind::Office, StaffedTown::roads.value), StaffedTown::town);
  EXPECT_EQ(scope_name(session, ScopeKind::Institution, StaffedTown::town.value), "Villa Nueva");
  EXPECT_EQ(scope_name(session, ScopeKind::Element, 77), std::nullopt);
  EXPECT_EQ(institution_of(session, ScopeKind::Office, 77), std::nullopt);
}

}  // namespace
}  // namespace timon::storage::access
