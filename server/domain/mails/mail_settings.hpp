#pragma once
// By which server an institution sends mail, and in whose name. It does not know the password.

#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/names.hpp"

namespace timon::mails {

enum class Encryption { None, StartTls, Tls };
constexpr auto names_of(Encryption) {
  return std::to_array<Name<Encryption>>(
      {{Encryption::None, "none"}, {Encryption::StartTls, "starttls"}, {Encryption::Tls, "tls"}});
}

/// Members stand in the order of the columns. Version 0: nobody set any.
struct MailSettings {
  std::string host{};
  std::int64_t port = 587;
  Encryption encryption = Encryption::StartTls;
  std::string user_name{};  ///< empty: the server asks for none
  std::string from_address{};
  std::string from_name{};
  std::string site_address{};  ///< what the links of a mail begin with
  bool is_on = false;
  std::int64_t version = 0;

  bool operator==(const MailSettings&) const = default;
};

/// A password never travels in the clear, but to a server on this machine.
std::vector<FieldError> errors_of(const MailSettings& settings);

}  // namespace timon::mails
