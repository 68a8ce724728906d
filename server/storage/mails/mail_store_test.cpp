#include "storage/mails/mail_store.hpp"

#include <gmock/gmock.h>

#include "storage/testing/staffed_town.hpp"

namespace timon::storage::mails {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using timon::mails::Encryption;
using timon::mails::MailKind;
using timon::testing::StaffedTown;

constexpr Instant at(int minute) { return {std::chrono::sys_seconds{std::chrono::minutes{minute}}}; }

class MailStore : public timon::testing::OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (!IsSkipped()) StaffedTown::add_to(database());
  }
  static Mail digest(std::int64_t id, timon::people::PersonId person, int minute) {
    return {.id = MailId{id},
            .institution_id = StaffedTown::town,
            .person_id = person,
            .kind = MailKind::Digest,
            .reference = "2026-06-30",
            .message_id = std::to_string(id) + "@villa.gov",
            .subject = "Avisos",
            .body_text = "Vence hoy",
            .body_html = "<p>Vence hoy</p>",
            .created_at = at(minute),
            .next_try_at = at(minute)};
  }
  std::vector<Mail> claim_at(int minute, int abandoned_before,
                             timon::people::OfficeId institution = StaffedTown::town) {
    return database().write([&](Transaction& transaction) {
      std::vector<Mail> claimed;
      while (auto mail = claim_mail(transaction, {institution, at(minute), at(abandoned_before)}))
        claimed.push_back(*std::move(mail));
      return claimed;
    });
  }
};
TIMON_ON_BOTH_ENGINES(MailStore);

TEST_P(MailStore, settings_are_nobody_s_until_set_and_never_overwritten_unread) {
  database().write([](Transaction& transaction) {
    EXPECT_EQ(find_settings(transaction, StaffedTown::town), std::nullopt);
    MailSettings settings{.host = "smtp.villa.gov",
                          .port = 465,
                          .encryption = Encryption::Tls,
                          .user_name = "timon",
                          .from_address = "timon@villa.gov",
                          .from_name = "Villa",
                          .site_address = "https://timon.villa.gov",
                          .is_on = true};
    EXPECT_TRUE(put_settings(transaction, StaffedTown::town, settings));
    EXPECT_FALSE(put_settings(transaction, StaffedTown::town, settings)) << "it says version 0";
    settings.version = 1;
    EXPECT_EQ(find_settings(transaction, StaffedTown::town), settings);
    EXPECT_THAT(sending_institutions(transaction), ElementsAre(StaffedTown::town));
    settings.is_on = false;
    EXPECT_TRUE(put_settings(transaction, StaffedTown::town, settings));
    EXPECT_THAT(sending_institutions(transaction), IsEmpty());
  });
}

TEST_P(MailStore, a_person_has_one_digest_a_day) {
  database().write([](Transaction& transaction) {
    EXPECT_TRUE(add_mail(transaction, digest(1, StaffedTown::ana, 10)));
    EXPECT_FALSE(add_mail(transaction, digest(2, StaffedTown::ana, 11)));
    EXPECT_TRUE(add_mail(transaction, digest(3, StaffedTown::planner, 11)));
    EXPECT_THAT(mails_of(transaction, StaffedTown::town, 10), SizeIs(2));
    EXPECT_THAT(mails_of(transaction, StaffedTown::other_town, 10), IsEmpty());
  });
}

TEST_P(MailStore, a_mail_is_claimed_once_until_it_is_abandoned_and_loses_its_words_when_it_left) {
  database().write([](Transaction& transaction) { add_mail(transaction, digest(1, StaffedTown::ana, 10)); });
  EXPECT_THAT(claim_at(9, 0), IsEmpty()) << "not due";
  auto mine = claim_at(10, 0);
  ASSERT_THAT(mine, SizeIs(1));
  EXPECT_EQ(mine.front(), digest(1, StaffedTown::ana, 10));
  EXPECT_THAT(claim_at(15, 5), IsEmpty()) << "somebody has it";
  EXPECT_THAT(claim_at(30, 20), SizeIs(1)) << "who had it is gone";

  auto mail = mine.front();
  mail.attempts = 1, mail.code = "mail_not_now", mail.said = "451 later", mail.next_try_at = at(40);
  database().write([&](Transaction& transaction) { save_mail(transaction, mail); });
  EXPECT_THAT(claim_at(39, 0), IsEmpty());
  EXPECT_THAT(claim_at(40, 0), ElementsAre(mail));
  mail.state = MailState::Sent, mail.ended_at = at(41);
  database().write([&](Transaction& transaction) { save_mail(transaction, mail); });
  Session session = database().begin_read();
  EXPECT_EQ(find_mail(session, MailId{1})->body_text, "");
  EXPECT_EQ(find_mail(session, MailId{1})->subject, "Avisos");
  EXPECT_THAT(count_mails(session, StaffedTown::town), ElementsAre(MailCount{MailState::Sent, 1}));
}

TEST_P(MailStore, institutions_take_turns_and_those_that_were_refused_come_last) {
  database().write([](Transaction& transaction) {
    auto refused = digest(1, StaffedTown::ana, 10);
    add_mail(transaction, refused);
    refused.attempts = 2;
    save_mail(transaction, refused);
    auto fresh = digest(2, StaffedTown::stranger, 11);
    fresh.institution_id = StaffedTown::other_town;
    add_mail(transaction, fresh);
    EXPECT_THAT(institutions_in_turn(transaction, at(12), at(0)),
                ElementsAre(StaffedTown::other_town, StaffedTown::town));
    put_off(transaction, StaffedTown::town, at(60));
    EXPECT_THAT(institutions_in_turn(transaction, at(12), at(0)), ElementsAre(StaffedTown::other_town));
  });
  EXPECT_THAT(claim_at(59, 0), IsEmpty());
  EXPECT_THAT(claim_at(60, 0), SizeIs(1)) << "its own alone";
  EXPECT_THAT(claim_at(60, 0, StaffedTown::other_town), SizeIs(1));
}

}  // namespace
}  // namespace timon::storage::mails
