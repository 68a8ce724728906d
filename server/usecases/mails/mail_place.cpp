#include "usecases/mails/mail_place.hpp"

#include "base/kept_secret.hpp"

namespace timon::usecases::mails {
namespace {

outbound::mail::TlsMode mode_of(timon::mails::Encryption encryption) {
  switch (encryption) {
    case timon::mails::Encryption::None:
      return outbound::mail::TlsMode::None;
    case timon::mails::Encryption::StartTls:
      return outbound::mail::TlsMode::StartTls;
    case timon::mails::Encryption::Tls:
      break;
  }
  return outbound::mail::TlsMode::Tls;
}

}  // namespace

std::filesystem::path password_file(const MailPlace& place, timon::people::OfficeId institution) {
  return place.secrets / ("mail-" + institution.text() + ".password");
}

outbound::mail::Server server_of(const MailPlace& place, timon::people::OfficeId institution,
                                 const timon::mails::MailSettings& settings) {
  return {.host = settings.host,
          .port = settings.port,
          .tls = mode_of(settings.encryption),
          .user = settings.user_name,
          .password = settings.user_name.empty() ? "" : kept_secret(password_file(place, institution)).value_or(""),
          .authority = place.authority,
          .patience = place.patience};
}

}  // namespace timon::usecases::mails
