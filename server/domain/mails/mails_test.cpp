#include <gmock/gmock.h>

#include "domain/mails/mail_settings.hpp"
#include "domain/mails/outbox.hpp"

namespace timon::mails {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const MailSettings good{.host = "smtp.villa.gov",
                        .user_name = "timon",
                        .from_address = "timon@villa.gov",
                        .from_name = "Alcaldía de Villa Clara",
                        .site_address = "https://timon.villa.gov",
                        .is_on = true};

std::vector<std::string> codes(const MailSettings& settings) {
  std::vector<std::string> found;
  for (const auto& error : errors_of(settings)) found.push_back(error.field + ":" + error.code);
  return found;
}

TEST(MailSettings, say_everything_that_is_wrong_at_once) {
  EXPECT_THAT(codes(good), IsEmpty());
  MailSettings bad = good;
  bad.host = "smtp villa/..";
  bad.port = 0;
  bad.from_address = "timon";
  bad.from_name = "Villa\r\nBcc: x@y";
  bad.site_address = "javascript:alert(1)";
  EXPECT_THAT(codes(bad), ElementsAre("host:mail_host_form", "port:not_between", "from_address:email_form",
                                      "from_name:control_character", "site_address:site_address_form"));
}

TEST(MailSettings, send_no_password_in_the_clear_but_to_this_machine) {
  MailSettings clear = good;
  clear.encryption = Encryption::None;
  EXPECT_THAT(codes(clear), ElementsAre("encryption:mail_password_in_clear"));
  clear.host = "127.0.0.1";
  EXPECT_THAT(codes(clear), IsEmpty());
  clear = good, clear.encryption = Encryption::None, clear.user_name.clear();
  EXPECT_THAT(codes(clear), IsEmpty());
}

TEST(Outbox, tries_again_with_growing_pauses_for_three_days_and_then_no_more) {
  Instant now{};
  std::chrono::microseconds pause{0};
  std::int64_t attempts = 0;
  while (const auto next = next_try(++attempts, now)) {
    EXPECT_GE(*next - now, pause);
    pause = *next - now;
    now = *next;
  }
  EXPECT_EQ(attempts, 9);
  EXPECT_EQ(now.text(), "1970-01-03T16:21:00.000000Z");
  EXPECT_EQ(next_try(0, now), std::nullopt);
}

}  // namespace
}  // namespace timon::mails
