#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>

#include "outbound/mail/message.hpp"
#include "outbound/mail/smtp.hpp"
#include "outbound/testing/mail_sink.hpp"

namespace timon::outbound::mail {
namespace {

using std::chrono::milliseconds;
using ::testing::HasSubstr;
using testing::MailSink;
using ::testing::Not;
using ::testing::StartsWith;

Message greeting() {
  return {.id = "77@timon.villa.gov",
          .from = {"Alcaldía de Villa Clara", "timon@villa.gov"},
          .to = {"Rosa", "rosa@villa.gov"},
          .at = Instant{std::chrono::sys_seconds{std::chrono::seconds{1'783'666'800}}},
          .subject = "Vence hoy: su reporte",
          .text = "Buen día.\n.\nAdiós.",
          .html = "<p>Buen día.</p>"};
}

TEST(Mail, is_written_so_that_old_programs_read_it) {
  const auto text = written(greeting());
  EXPECT_THAT(text, StartsWith("Date: Fri, 10 Jul 2026 07:00:00 +0000\r\n"));
  EXPECT_THAT(text, HasSubstr("From: =?UTF-8?B?QWxjYWxkw61hIGRlIFZpbGxhIENsYXJh?= <timon@villa.gov>\r\n"));
  EXPECT_THAT(text, HasSubstr("Subject: Vence hoy: su reporte\r\nMessage-ID: <77@timon.villa.gov>\r\n"));
  EXPECT_THAT(text, HasSubstr("\r\n\r\nPHA+QnVlbiBkw61hLjwvcD4=\r\n"));
  for (std::size_t at = 0, end; (end = text.find("\r\n", at)) != std::string::npos; at = end + 2)
    EXPECT_LE(end - at, 78U) << text.substr(at, end - at);
}

TEST(Mail, a_name_cannot_add_a_header_and_long_words_keep_their_letters_whole) {
  auto message = greeting();
  message.from.name = "Villa\r\nBcc: todos@villa.gov";
  message.to.address = "rosa@villa.gov>\r\nBcc: <x@y";
  message.subject = std::string(20, 'a');
  for (int letter = 0; letter < 40; ++letter) message.subject += "ñ";
  const auto text = written(message);
  EXPECT_THAT(text, Not(HasSubstr("\nBcc")));
  EXPECT_THAT(text, HasSubstr("?=\r\n =?UTF-8?B?"));
  EXPECT_THAT(text, Not(HasSubstr("?B?sQ")));  // a second half of ñ
}

class Smtp : public ::testing::Test {
 protected:
  static Server server(const MailSink& sink, TlsMode tls = TlsMode::None) {
    return {.host = "127.0.0.1", .port = sink.port(), .tls = tls, .patience = milliseconds(4000)};
  }
  static Sending send_to(const Server& server) {
    return send(server, "timon@villa.gov", "rosa@villa.gov", written(greeting()));
  }
  /// A certificate for 127.0.0.1 that signs itself.
  struct Pair {
    Pair() : folder(std::filesystem::temp_directory_path() / ("timon-mail-" + std::to_string(::getpid()))) {
      std::filesystem::create_directories(folder);
      const std::string line =
          "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=sink -addext "
          "subjectAltName=IP:127.0.0.1 -keyout " +
          key() + " -out " + certificate() + " 2>/dev/null";
      if (std::system(line.c_str()) != 0) throw std::runtime_error("openssl makes no certificate");
    }
    ~Pair() { std::filesystem::remove_all(folder); }
    std::string key() const { return folder / "key.pem"; }
    std::string certificate() const { return folder / "certificate.pem"; }
    std::filesystem::path folder;
  };
};

TEST_F(Smtp, hands_over_with_dots_and_accents) {
  const MailSink sink;
  EXPECT_EQ(send_to(server(sink)).outcome, Outcome::Sent);
  const auto kept = sink.kept();
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_THAT(kept[0].from, HasSubstr("<timon@villa.gov>"));
  EXPECT_THAT(kept[0].to, HasSubstr("<rosa@villa.gov>"));
  EXPECT_THAT(kept[0].data, HasSubstr("Message-ID: <77@timon.villa.gov>"));
}

TEST_F(Smtp, what_is_refused_for_now_is_tried_later_and_for_good_not) {
  MailSink sink;
  sink.answer("RCPT", "451 4.3.0 mailbox busy");
  const auto busy = send_to(server(sink));
  EXPECT_EQ(busy.outcome, Outcome::TryLater);
  EXPECT_EQ(busy.code, "mail_not_now");
  EXPECT_EQ(busy.said, "451 4.3.0 mailbox busy");
  sink.answer("RCPT", "550 5.1.1 no such user");
  const auto gone = send_to(server(sink));
  EXPECT_EQ(gone.outcome, Outcome::Refused);
  EXPECT_EQ(gone.code, "mail_refused");
  sink.answer("RCPT", "250 ok");
  sink.answer("<end>", "554 looks like spam");
  EXPECT_EQ(send_to(server(sink)).said, "554 looks like spam");
  EXPECT_TRUE(sink.kept().empty());
}

TEST_F(Smtp, says_what_is_wrong_with_the_line) {
  const MailSink sink;
  EXPECT_EQ(send_to(server(sink, TlsMode::StartTls)).code, "mail_no_tls");
  const auto broken = send_to(server(sink, TlsMode::Tls));
  EXPECT_EQ(broken.code, "mail_tls_broken");
  EXPECT_EQ(broken.outcome, Outcome::TryLater);
  auto nowhere = server(sink);
  nowhere.port = 1;
  EXPECT_EQ(send_to(nowhere).code, "mail_unreachable");
  nowhere.host = "correo.invalid";
  EXPECT_EQ(send_to(nowhere).code, "mail_unreachable");
}

TEST_F(Smtp, does_not_wait_for_ever) {
  const MailSink sink({.stall = milliseconds(1500)});
  auto impatient = server(sink);
  impatient.patience = milliseconds(200);
  EXPECT_EQ(send_to(impatient).code, "mail_slow");
}

TEST_F(Smtp, signs_in_over_tls_and_trusts_only_what_it_is_told) {
  const Pair pair;
  // base64 of "\0timon\0clave"
  const MailSink sink(
      {.offers_starttls = true, .certificate = pair.certificate(), .key = pair.key(), .user_line = "AHRpbW9uAGNsYXZl"});
  auto given = server(sink, TlsMode::StartTls);
  given.user = "timon", given.password = "clave";
  EXPECT_EQ(send_to(given).code, "mail_certificate");
  given.authority = pair.certificate();
  EXPECT_EQ(send_to(given).outcome, Outcome::Sent);
  given.password = "otra";
  EXPECT_EQ(send_to(given).code, "mail_login");

  const MailSink whole({.speaks_tls = true, .certificate = pair.certificate(), .key = pair.key()});
  auto from_the_first_byte = server(whole, TlsMode::Tls);
  from_the_first_byte.authority = pair.certificate();
  EXPECT_EQ(send_to(from_the_first_byte).outcome, Outcome::Sent);
}

}  // namespace
}  // namespace timon::outbound::mail
