#pragma once
// Hands a written mail to a mail server, and says what became of it. Waits at most as long as it is told.

#include <chrono>
#include <cstdint>
#include <string>

#include "base/names.hpp"

namespace timon::outbound::mail {

enum class TlsMode {
  None,      ///< in the clear: for a server on the same machine or network
  StartTls,  ///< begins in the clear and must go over to TLS
  Tls        ///< from the first byte
};
constexpr auto names_of(TlsMode) {
  return std::to_array<Name<TlsMode>>(
      {{TlsMode::None, "none"}, {TlsMode::StartTls, "starttls"}, {TlsMode::Tls, "tls"}});
}

struct Server {
  std::string host{};
  std::int64_t port = 587;
  TlsMode tls = TlsMode::StartTls;
  std::string user{};  ///< empty: it asks for none
  std::string password{};
  std::string authority{};  ///< a file of certificates to trust; empty: those of the system
  std::chrono::milliseconds patience{30'000};
};

enum class Outcome {
  Sent,
  TryLater,  ///< the line, the settings, or the server for now
  Refused    ///< this mail, for good
};

struct Sending {
  Outcome outcome = Outcome::Sent;
  std::string code{};  ///< for the sentence: mail_unreachable, mail_login, …; empty when it was sent
  std::string said{};  ///< the server's own last words, without line ends
};

Sending send(const Server& server, const std::string& from, const std::string& to, const std::string& written);

}  // namespace timon::outbound::mail
