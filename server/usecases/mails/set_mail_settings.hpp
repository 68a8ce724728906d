#pragma once
// By which server an institution sends mail: its administrator says, and tries it. The password is written to a file of
// this machine and never told again.

#include <optional>

#include "domain/mails/outbox.hpp"
#include "usecases/context.hpp"
#include "usecases/mails/mail_place.hpp"

namespace timon::usecases::mails {

struct MailSettingsShown {
  timon::mails::MailSettings settings{};
  bool has_password = false;
};
Result<MailSettingsShown> show_mail_settings(const Context& context, const MailPlace& place,
                                             timon::people::OfficeId institution);

struct SetMailSettings {
  timon::people::OfficeId institution{};
  timon::mails::MailSettings settings{};
  std::optional<std::string> password{};  ///< nothing: as before; empty: none any more
};
Result<MailSettingsShown> set_mail_settings(const Context& context, const MailPlace& place,
                                            const SetMailSettings& input);

/// To the caller's own address, at once and with what the mail server answers as the refusal.
Result<void> send_test_mail(const Context& context, const MailPlace& place, timon::people::OfficeId institution,
                            const timon::mails::Words& words);

}  // namespace timon::usecases::mails
