#pragma once
// A mail on its way: it waits, is tried again with growing pauses, and ends sent, dropped or dead. It knows the person,
// never the address.

#include <optional>
#include <string>

#include "base/day.hpp"
#include "base/id.hpp"
#include "base/names.hpp"
#include "domain/people/ids.hpp"

namespace timon::mails {

using MailId = Id<struct MailTag>;

enum class MailKind {
  Digest,  ///< what somebody is reminded of on a day; its reference is the day
  Test     ///< an administrator's; its reference is the moment
};
constexpr auto names_of(MailKind) {
  return std::to_array<Name<MailKind>>({{MailKind::Digest, "digest"}, {MailKind::Test, "test"}});
}

enum class MailState {
  Waiting,
  Sent,
  Dropped,  ///< there is nobody to send it to any more
  Dead      ///< refused for good, or tried often enough
};
constexpr auto names_of(MailState) {
  using enum MailState;
  return std::to_array<Name<MailState>>({{Waiting, "waiting"}, {Sent, "sent"}, {Dropped, "dropped"}, {Dead, "dead"}});
}

/// What is the same for a mail in every language.
struct Words {
  std::string subject{}, text{}, html{};
};

/// Members stand in the order of the columns.
struct Mail {
  MailId id{};
  people::OfficeId institution_id{};
  people::PersonId person_id{};
  MailKind kind = MailKind::Digest;
  std::string reference{};
  std::string message_id{};
  std::string subject{};
  std::string body_text{};
  std::string body_html{};
  MailState state = MailState::Waiting;
  std::int64_t attempts = 0;
  std::string code{};  ///< of the last failure
  std::string said{};  ///< by the mail server
  Instant created_at{};
  Instant next_try_at{};
  std::optional<Instant> ended_at{};

  bool operator==(const Mail&) const = default;
};

/// After so many attempts that failed; nothing: it is dead. The pauses grow from a minute to a day, three days in all.
std::optional<Instant> next_try(std::int64_t attempts, Instant now);

/// Until when a server that failed is left alone with everything that waits for it: as long as the mail that it failed
/// with, and an hour at most, so that one that is back has nobody wait for long.
Instant left_alone_until(const Mail& failed, Instant now);

}  // namespace timon::mails
