#include "domain/mails/outbox.hpp"

#include <array>

namespace timon::mails {

std::optional<Instant> next_try(std::int64_t attempts, Instant now) {
  using std::chrono::minutes;
  constexpr std::array pauses{minutes(1),   minutes(5),   minutes(15),   minutes(60),
                              minutes(180), minutes(720), minutes(1440), minutes(1440)};
  if (attempts < 1 || attempts > std::int64_t(pauses.size())) return std::nullopt;
  return now + pauses.at(static_cast<std::size_t>(attempts - 1));
}

Instant left_alone_until(const Mail& failed, Instant now) {
  const Instant at_most = now + std::chrono::minutes(60);
  return failed.state == MailState::Waiting && failed.next_try_at < at_most ? failed.next_try_at : at_most;
}

}  // namespace timon::mails
