#include <gmock/gmock.h>

#include "outbound/testing/mail_sink.hpp"
#include "storage/mails/mail_store.hpp"
#include "usecases/mails/list_mails.hpp"
#include "usecases/mails/send_mails.hpp"
#include "usecases/mails/set_mail_settings.hpp"
#include "usecases/people/add_institution.hpp"
#include "usecases/reminders/write_digests.hpp"
#include "usecases/testing/reminded_town.hpp"

namespace timon::usecases::mails {
namespace {

using outbound::testing::MailSink;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using testing::SmallTown;
using timon::mails::MailState;

/// Rosa owes a report and has an address; Pia administers. It is midnight of 9 July 2026 in Bogotá, a day of reminders.
class TownWithMail : public ::testing::Test {
 protected:
  TownWithMail() {
    testing::let_rosa_report(town_.database());
    give_address(SmallTown::reporter, "rosa@villa.gov");
    administrator_ = town_.caller(SmallTown::planner);
    administrator_.grants.front().role = access::Role::Administrator;
  }
  Context as(const access::Caller& caller) { return {town_.database(), caller, clock_}; }
  void give_address(timon::people::PersonId id, std::optional<std::string> address, bool is_disabled = false) {
    town_.database().write([&](storage::Transaction& transaction) {
      auto person = storage::people::find_person(transaction, id).value();
      person.email = address;
      person.is_disabled = is_disabled;
      storage::people::save_person(transaction, person);
    });
  }
  SetMailSettings settings() const {
    return {.institution = SmallTown::town,
            .settings = {.host = "127.0.0.1",
                         .port = sink_.port(),
                         .encryption = timon::mails::Encryption::None,
                         .from_address = "timon@villa.gov",
                         .from_name = "Villa Clara",
                         .site_address = "https://timon.villa.gov",
                         .is_on = true}};
  }
  void turn_on() { ASSERT_TRUE(set_mail_settings(as(administrator_), place_, settings())); }
  void later(std::chrono::minutes span) {
    now_ = now_ + span;
    clock_ = fixed_clock(now_);
  }
  std::int64_t write() {
    return reminders::write_digests(
               as(system_), memory_,
               [](const reminders::Digest& digest) {
                 return timon::mails::Words{"Avisos", "Hoy: " + std::to_string(digest.today.size()), "<p>Hoy</p>"};
               })
        .value();
  }
  /// Another institution with its own server and so many mails that wait.
  timon::people::OfficeId with_outbox(const char* code, std::uint16_t port, int count) {
    const auto office = usecases::people::add_institution(as(system_), {.code = code, .name = code}).value();
    town_.database().write([&](storage::Transaction& transaction) {
      auto its = settings().settings;
      its.port = port;
      ASSERT_TRUE(storage::mails::put_settings(transaction, office.id, its));
      for (int number = 0; number < count; ++number) {
        const std::string name = code + std::to_string(number);
        storage::mails::add_mail(transaction, {.id = next_id<timon::mails::MailId>(),
                                               .institution_id = office.id,
                                               .person_id = SmallTown::reporter,
                                               .kind = timon::mails::MailKind::Test,
                                               .reference = name,
                                               .message_id = name + "@villa.gov",
                                               .created_at = now_,
                                               .next_try_at = now_});
      }
    });
    return office.id;
  }
  /// In the order in which they were written.
  std::vector<std::int64_t> attempts_of(timon::people::OfficeId institution) {
    auto mails = town_.database().read(
        [&](storage::Session& session) { return storage::mails::mails_of(session, institution, 100); });
    std::vector<std::int64_t> attempts;
    for (auto its = mails.rbegin(); its != mails.rend(); ++its) attempts.push_back(its->attempts);
    return attempts;
  }
  std::int64_t send() { return send_mails(as(system_), place_).value(); }
  MailList list() { return list_mails(as(administrator_), SmallTown::town).value(); }

  SmallTown town_;
  boards::PlanMemory memory_;
  MailSink sink_;
  testing::TemporaryFolder folder_;
  MailPlace place_{.secrets = folder_.path(), .patience = std::chrono::milliseconds(4000)};
  Instant now_ = start_of_day(make_day(2026, 7, 9), "America/Bogota");
  Clock clock_ = fixed_clock(now_);
  const access::Caller system_ = access::the_system();
  access::Caller administrator_;
};

TEST_F(TownWithMail, one_digest_a_day_from_the_hour_on_and_never_two) {
  turn_on();
  EXPECT_EQ(write(), 0) << "before seven";
  later(std::chrono::hours(7));
  EXPECT_EQ(write(), 1);
  EXPECT_EQ(write(), 0);
  EXPECT_EQ(send(), 1);
  EXPECT_EQ(send(), 0);
  ASSERT_THAT(sink_.kept(), SizeIs(1));
  EXPECT_THAT(sink_.kept()[0].to, HasSubstr("<rosa@villa.gov>"));
  EXPECT_EQ(list().items.front().state, MailState::Sent);
  later(std::chrono::hours(24));
  EXPECT_EQ(write(), 0) << "the next reminder is on the third business day";
}

TEST_F(TownWithMail, who_may_set_it_and_the_password_is_a_file) {
  const auto rosa = town_.caller(SmallTown::reporter);
  EXPECT_FALSE(set_mail_settings(as(rosa), place_, settings()));
  EXPECT_FALSE(list_mails(as(rosa), SmallTown::town));
  auto input = settings();
  input.settings.user_name = "timon", input.password = "clave";
  EXPECT_TRUE(set_mail_settings(as(administrator_), place_, input).value().has_password);
  EXPECT_EQ(server_of(place_, SmallTown::town, input.settings).password, "clave");
  auto elsewhere = input;
  elsewhere.settings.version = 1, elsewhere.settings.host = "mail.otro.example";
  elsewhere.settings.encryption = timon::mails::Encryption::Tls, elsewhere.password.reset();
  EXPECT_EQ(set_mail_settings(as(administrator_), place_, elsewhere).error().fields.front().code,
            "password_of_other_server");
  input.settings.version = 1, input.password = "";
  EXPECT_FALSE(set_mail_settings(as(administrator_), place_, input).value().has_password);
  input.settings.version = 2, input.settings.host = "";
  EXPECT_FALSE(set_mail_settings(as(administrator_), place_, input));
}

TEST_F(TownWithMail, a_trial_says_what_the_server_says) {
  const timon::mails::Words words{"Prueba", "Prueba", "<p>Prueba</p>"};
  EXPECT_EQ(send_test_mail(as(administrator_), place_, SmallTown::town, words).error().code, "mail_not_set");
  turn_on();
  EXPECT_EQ(send_test_mail(as(administrator_), place_, SmallTown::town, words).error().code,
            "mail_own_address_missing");
  give_address(SmallTown::planner, "pia@villa.gov");
  EXPECT_TRUE(send_test_mail(as(administrator_), place_, SmallTown::town, words));
  sink_.answer("MAIL", "550 5.7.1 not this sender");
  const auto refused = send_test_mail(as(administrator_), place_, SmallTown::town, words);
  EXPECT_EQ(refused.error().code, "mail_refused");
  EXPECT_THAT(refused.error().arguments, ElementsAre(std::pair("said", "550 5.7.1 not this sender")));
}

TEST_F(TownWithMail, never_to_a_closed_account_and_never_without_an_address) {
  turn_on();
  later(std::chrono::hours(7));
  EXPECT_EQ(write(), 1);
  give_address(SmallTown::reporter, "rosa@villa.gov", true);
  EXPECT_EQ(send(), 0);
  EXPECT_EQ(list().items.front().state, MailState::Dropped);
  EXPECT_THAT(sink_.kept(), IsEmpty());
}

TEST_F(TownWithMail, what_is_refused_for_now_waits_longer_each_time_and_at_last_is_dead) {
  turn_on();
  later(std::chrono::hours(7));
  write();
  sink_.answer("RCPT", "451 busy");
  EXPECT_EQ(send(), 0);
  EXPECT_EQ(send(), 0) << "not before a minute";
  EXPECT_EQ(list().items.front().attempts, 1);
  for (int day = 0; day < 12; ++day) later(std::chrono::hours(24)), send();
  ASSERT_EQ(list().items.front().state, MailState::Dead);
  EXPECT_EQ(list().items.front().said, "451 busy");

  EXPECT_FALSE(retry_mail(as(town_.caller(SmallTown::reporter)), list().items.front().id));
  EXPECT_TRUE(retry_mail(as(administrator_), list().items.front().id));
  EXPECT_FALSE(retry_mail(as(administrator_), list().items.front().id)) << "it waits already";
  sink_.answer("RCPT", "250 ok");
  EXPECT_EQ(send(), 1);
}

// The turn ended at the first mail that could not be sent: nobody else's were tried before it was sent or dead.
TEST_F(TownWithMail, a_server_that_fails_holds_up_no_other_institution) {
  turn_on();
  later(std::chrono::hours(7));
  MailSink slow({.answers = {}, .stall = std::chrono::milliseconds(1500)});
  place_.patience = std::chrono::milliseconds(300);
  const auto neighbour = with_outbox("B1", slow.port(), 3);
  write();
  EXPECT_EQ(send(), 1) << "the town's own";
  ASSERT_THAT(sink_.kept(), SizeIs(1));
  EXPECT_THAT(attempts_of(neighbour), ElementsAre(1, 0, 0)) << "a server that is slow is asked once in a turn";
  EXPECT_EQ(send(), 0);
  EXPECT_THAT(attempts_of(neighbour), ElementsAre(1, 0, 0)) << "and left alone with all that waits for it";
  later(std::chrono::minutes(1));
  send();
  EXPECT_THAT(attempts_of(neighbour), ElementsAre(2, 0, 0));
  later(std::chrono::minutes(1));
  send();
  EXPECT_THAT(attempts_of(neighbour), ElementsAre(2, 0, 0)) << "longer each time";
}

TEST_F(TownWithMail, who_shares_a_server_that_is_down_does_not_wait_for_it_again) {
  MailSink slow({.answers = {}, .stall = std::chrono::milliseconds(2000)});
  place_.patience = std::chrono::milliseconds(1500);
  const auto one = with_outbox("B1", slow.port(), 1), other = with_outbox("B2", slow.port(), 1);
  const auto begun = std::chrono::steady_clock::now();
  send();
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 2 * place_.patience) << "one patience, not two";
  EXPECT_THAT(attempts_of(one), ElementsAre(1));
  EXPECT_THAT(attempts_of(other), ElementsAre(1));
}

TEST_F(TownWithMail, a_recipient_who_is_put_off_holds_up_nobody_and_a_server_that_puts_off_all_is_left_alone) {
  MailSink busy;
  busy.answer("RCPT", "451 busy");
  const auto neighbour = with_outbox("B1", busy.port(), 5);
  send();
  EXPECT_THAT(attempts_of(neighbour), ElementsAre(1, 1, 1, 0, 0));
}

TEST_F(TownWithMail, who_is_killed_before_marking_sends_the_same_message_again) {
  turn_on();
  later(std::chrono::hours(7));
  write();
  const auto claimed = town_.database().write([&](storage::Transaction& transaction) {
    return storage::mails::claim_mail(transaction, {SmallTown::town, now_, now_});
  });
  ASSERT_TRUE(claimed);
  EXPECT_EQ(send(), 0) << "another server has it";
  later(std::chrono::minutes(11));
  EXPECT_EQ(send(), 1);
  EXPECT_THAT(sink_.kept()[0].data, HasSubstr("Message-ID: <" + claimed->message_id + ">"));
}

TEST_F(TownWithMail, what_is_switched_off_keeps_what_waits) {
  turn_on();
  later(std::chrono::hours(7));
  write();
  auto off = settings();
  off.settings.is_on = false, off.settings.version = 1;
  ASSERT_TRUE(set_mail_settings(as(administrator_), place_, off));
  EXPECT_EQ(send(), 0);
  EXPECT_EQ(list().items.front().state, MailState::Waiting);
  EXPECT_EQ(list().items.front().attempts, 0);
}

}  // namespace
}  // namespace timon::usecases::mails
