#include "usecases/people/sign_in.hpp"

#include <gmock/gmock.h>

#include <future>
#include <thread>

#include "base/secret.hpp"
#include "storage/people/person_store.hpp"
#include "storage/testing/staffed_town.hpp"
#include "usecases/access/find_caller.hpp"
#include "usecases/people/change_password.hpp"
#include "usecases/people/sign_out.hpp"

namespace timon::usecases::people {
namespace {

using access::find_caller_by_session;
using timon::testing::StaffedTown;

class SignInAndOut : public timon::testing::OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (!IsSkipped()) StaffedTown::add_to(database());
  }
  Result<NewSession> try_password(std::string_view password, std::string address = "10.0.0.1",
                                  std::string user_name = "ana") {
    const auto nobody = timon::access::nobody();
    return sign_in({database(), nobody, clock_}, {user_name, std::string(password), address});
  }
  NewSession signed_in() { return try_password(StaffedTown::password).value(); }
  bool is_known(std::string_view token) { return find_caller_by_session(database(), token, now_).has_value(); }
  void pass(std::chrono::seconds span) { now_ = now_ + span; }
  template <class Work>
  auto as_ana(Work work) {
    const auto caller = access::find_caller_by_user_name(database(), "ana", now_).value();
    return work(Context{database(), caller, clock_});
  }
  /// `change` is committed after the other's first look and before it writes: it holds the writer meanwhile.
  template <class Work, class Change>
  auto meanwhile(Work work, Change change) {
    auto transaction = database().begin_write();
    auto other = std::async(std::launch::async, work);
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    change(transaction);
    transaction.commit();
    return other.get();
  }
  Instant now_ = *parse_instant("2026-06-30T10:00:00.000000Z");
  const Clock clock_ = [this] { return now_; };
};
TIMON_ON_BOTH_ENGINES(SignInAndOut);

TEST_P(SignInAndOut, opens_a_session_with_the_person_s_rights) {
  const auto session = try_password(StaffedTown::password, "10.0.0.1", " ANA ");
  ASSERT_TRUE(session);
  const auto known = find_caller_by_session(database(), session->token, now_);
  ASSERT_TRUE(known);
  EXPECT_EQ(known->caller.person_id, StaffedTown::ana);
  EXPECT_EQ(known->caller.grants.size(), 1u);
  EXPECT_EQ(known->csrf_token, session->csrf_token);
}

TEST_P(SignInAndOut, refuses_wrong_passwords_and_unknown_users_alike) {
  EXPECT_EQ(try_password("otra clave larga").error(), not_allowed("wrong_credentials"));
  EXPECT_EQ(try_password("otra clave larga", "10.0.0.1", "nadie").error(), not_allowed("wrong_credentials"));
}

TEST_P(SignInAndOut, tells_a_disabled_account_only_to_its_owner) {
  database().write([](storage::Transaction& transaction) {
    auto ana = storage::people::find_person(transaction, StaffedTown::ana).value();
    ana.is_disabled = true;
    storage::people::save_person(transaction, ana);
  });
  EXPECT_EQ(try_password(StaffedTown::password).error(), not_allowed("account_disabled"));
  EXPECT_EQ(try_password("otra clave larga").error(), not_allowed("wrong_credentials"));
}

// The account was looked at once, before the slow check of the password.
TEST_P(SignInAndOut, opens_nothing_for_an_account_that_is_disabled_while_its_password_is_checked) {
  const auto attempt = [this] { return try_password(StaffedTown::password); };
  const auto disabled = meanwhile(attempt, [](storage::Transaction& transaction) {
    auto ana = storage::people::find_person(transaction, StaffedTown::ana).value();
    ana.is_disabled = true;
    ASSERT_TRUE(storage::people::save_person(transaction, ana));
  });
  EXPECT_EQ(disabled.error(), not_allowed("account_disabled"));
}

TEST_P(SignInAndOut, leaves_a_password_that_an_administrator_sets_while_its_owner_changes_it) {
  const auto other_hash = hash_password("la del administrador");
  const auto set_other = [&](storage::Transaction& transaction) {
    storage::people::set_password(transaction, StaffedTown::ana, other_hash);
  };
  const auto change = [this] {
    return as_ana([](const Context& context) {
      return change_password(context, {std::string(StaffedTown::password), "otra clave larga", "10.0.0.1", {}});
    });
  };
  EXPECT_EQ(meanwhile(change, set_other).error(), invalid("current_password", "wrong_password"));
  const auto sign_in = [this] { return try_password("la del administrador"); };
  const auto set_first = [](storage::Transaction& transaction) {
    storage::people::set_password(transaction, StaffedTown::ana, hash_password(StaffedTown::password));
  };
  EXPECT_EQ(meanwhile(sign_in, set_first).error(), not_allowed("wrong_credentials"));
}

TEST_P(SignInAndOut, slows_guessing_down_and_leaves_the_owner_in) {
  for (int round = 0; round < 5; ++round) EXPECT_EQ(try_password("x").error().code, "wrong_credentials");
  EXPECT_EQ(try_password(StaffedTown::password).error(), unavailable("too_many_attempts", {{"seconds", "1"}}));
  EXPECT_TRUE(try_password(StaffedTown::password, "10.0.0.2")) << "the owner elsewhere";
  pass(std::chrono::seconds(1));
  EXPECT_TRUE(try_password(StaffedTown::password));
  EXPECT_EQ(try_password("x").error().code, "wrong_credentials") << "a right password forgives";
}

TEST_P(SignInAndOut, forgets_failures_in_time) {
  for (int round = 0; round < 6; ++round) try_password("x");
  pass(std::chrono::minutes(15));
  EXPECT_EQ(try_password("x").error().code, "wrong_credentials");
}

TEST_P(SignInAndOut, ends_the_session_that_the_browser_had) {
  const auto old = signed_in();
  const auto nobody = timon::access::nobody();
  const SignIn again{"ana", std::string(StaffedTown::password), "10.0.0.1", old.token};
  EXPECT_TRUE(sign_in({database(), nobody, clock_}, again));
  EXPECT_FALSE(is_known(old.token));
}

TEST_P(SignInAndOut, ends_sessions_by_time_and_by_idleness) {
  const auto used = signed_in(), idle = signed_in();
  pass(std::chrono::hours(3));
  EXPECT_TRUE(is_known(used.token));
  pass(std::chrono::hours(1));
  EXPECT_FALSE(is_known(idle.token));
  for (int hours = 4; hours < 12; ++hours, pass(std::chrono::hours(1))) EXPECT_TRUE(is_known(used.token)) << hours;
  EXPECT_FALSE(is_known(used.token));
  EXPECT_FALSE(is_known(""));
  EXPECT_FALSE(is_known(std::string(300, 'x')));
}

TEST_P(SignInAndOut, signs_out_here_or_everywhere) {
  const auto one = signed_in(), two = signed_in(), three = signed_in();
  const auto out = [&](const std::string& token, SignOutReach reach) {
    return as_ana([&](const Context& context) { return sign_out(context, {token, reach}); });
  };
  EXPECT_TRUE(out(one.token, SignOutReach::Here));
  EXPECT_FALSE(is_known(one.token));
  EXPECT_TRUE(is_known(two.token));
  EXPECT_TRUE(out(two.token, SignOutReach::Everywhere));
  EXPECT_FALSE(is_known(three.token));
  const auto nobody = timon::access::nobody();
  EXPECT_EQ(sign_out({database(), nobody, clock_}, {}).error(), not_allowed());
}

TEST_P(SignInAndOut, changes_the_password_and_ends_the_other_sessions) {
  const auto here = signed_in(), elsewhere = signed_in();
  const auto change = [&](std::string_view current, std::string_view next) {
    return as_ana([&](const Context& context) {
      return change_password(context, {std::string(current), std::string(next), "10.0.0.1", here.token});
    });
  };
  EXPECT_EQ(change("no es esta", "otra clave larga").error(), invalid("current_password", "wrong_password"));
  EXPECT_EQ(change(StaffedTown::password, "corta").error().fields.at(0).code, "password_too_short");
  EXPECT_EQ(change(StaffedTown::password, StaffedTown::password).error(), invalid("new_password", "password_unchanged"))
      << "whoever chose a first password would go on knowing it";
  EXPECT_TRUE(change(StaffedTown::password, "otra clave larga"));
  EXPECT_TRUE(is_known(here.token));
  EXPECT_FALSE(is_known(elsewhere.token));
  EXPECT_FALSE(try_password(StaffedTown::password));
  EXPECT_TRUE(try_password("otra clave larga"));
  for (int round = 0; round < 5; ++round) change("x", "otra clave larga");
  EXPECT_EQ(change("otra clave larga", "una más larga").error().code, "too_many_attempts");
}

}  // namespace
}  // namespace timon::usecases::people
