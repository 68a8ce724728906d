#pragma once
// Where this machine keeps the passwords of mail servers, and how it speaks to them.

#include <chrono>
#include <filesystem>
#include <string>

#include "domain/mails/mail_settings.hpp"
#include "domain/people/ids.hpp"
#include "outbound/mail/smtp.hpp"

namespace timon::usecases::mails {

struct MailPlace {
  std::filesystem::path secrets{};  ///< a folder
  std::string authority{};          ///< certificates to trust; empty: those of the system
  std::chrono::milliseconds patience{15'000};
};

std::filesystem::path password_file(const MailPlace& place, timon::people::OfficeId institution);

/// With the password, which is read now.
outbound::mail::Server server_of(const MailPlace& place, timon::people::OfficeId institution,
                                 const timon::mails::MailSettings& settings);

}  // namespace timon::usecases::mails
