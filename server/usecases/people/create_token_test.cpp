#include "usecases/people/create_token.hpp"

#include <gmock/gmock.h>

#include "storage/testing/staffed_town.hpp"
#include "usecases/access/find_caller.hpp"
#include "usecases/people/list_tokens.hpp"
#include "usecases/people/revoke_token.hpp"

namespace timon::usecases::people {
namespace {

using ::testing::SizeIs;
using timon::testing::StaffedTown;

class Tokens : public timon::testing::OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (IsSkipped()) return;
    StaffedTown::add_to(database());
    ana_ = access::find_caller_by_user_name(database(), "ana", now_).value();
    planner_ = access::find_caller_by_user_name(database(), "planeacion", now_).value();
  }
  Context as(const timon::access::Caller& caller) { return {database(), caller, clock_}; }
  auto owner_of(const std::string& token) { return access::find_caller_by_token(database(), token, now_); }

  timon::access::Caller ana_, planner_;
  const timon::access::Caller system_ = timon::access::the_system(), nobody_ = timon::access::nobody();
  Instant now_ = *parse_instant("2026-06-30T10:00:00.000000Z");
  const Clock clock_ = [this] { return now_; };
};
TIMON_ON_BOTH_ENGINES(Tokens);

TEST_P(Tokens, act_as_their_owner_until_revoked) {
  const auto made = create_token(as(ana_), {"hoja de cálculo"}).value();
  ASSERT_TRUE(owner_of(made.token));
  EXPECT_EQ(owner_of(made.token)->caller, ana_);
  EXPECT_EQ(owner_of(made.token)->csrf_token, std::nullopt);
  EXPECT_EQ(list_tokens(as(ana_)).value().at(0).last_used_on, StaffedTown::today);
  EXPECT_EQ(revoke_token(as(planner_), made.id).error(), not_found());
  EXPECT_TRUE(revoke_token(as(ana_), made.id));
  EXPECT_TRUE(revoke_token(as(ana_), made.id)) << "twice is once";
  EXPECT_FALSE(owner_of(made.token));
  EXPECT_FALSE(owner_of("timon_other"));
}

TEST_P(Tokens, work_through_their_last_day_where_the_owner_is) {
  const auto made = create_token(as(ana_), {"hoy", StaffedTown::today}).value();
  now_ = *parse_instant("2026-07-01T04:59:59.000000Z");  // still the 30th in Bogotá
  EXPECT_TRUE(owner_of(made.token));
  now_ = *parse_instant("2026-07-01T05:00:00.000000Z");
  EXPECT_FALSE(owner_of(made.token));
}

TEST_P(Tokens, refuse_no_name_and_a_past_day) {
  const auto refused = create_token(as(ana_), {" ", StaffedTown::today + -1});
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().fields, SizeIs(2));
  EXPECT_EQ(create_token(as(nobody_), {"x"}).error(), not_allowed());
  EXPECT_EQ(list_tokens(as(nobody_)).error(), not_allowed());
  EXPECT_EQ(revoke_token(as(nobody_), {1}).error(), not_allowed());
}

TEST_P(Tokens, are_made_for_others_by_the_operator_alone) {
  EXPECT_TRUE(create_token_for(as(system_), " ANA ", {"x"}));
  EXPECT_EQ(create_token_for(as(system_), "ana", {std::string(400, 'x')}).error().fields.at(0).code, "too_long");
  EXPECT_EQ(create_token_for(as(system_), "nadie", {"x"}).error().code, "user_not_found");
  EXPECT_EQ(create_token_for(as(planner_), "ana", {"x"}).error(), not_allowed());
  EXPECT_THAT(list_tokens(as(ana_)).value(), SizeIs(1));
}

}  // namespace
}  // namespace timon::usecases::people
