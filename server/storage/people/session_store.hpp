#pragma once
// Signed-in browsers, kept under the hash of their token, and failed sign-ins, kept under a digest.

#include "base/day.hpp"
#include "domain/people/ids.hpp"
#include "domain/people/sign_in_pace.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::people {

using timon::people::Failures;
using timon::people::PersonId;

struct SignedIn {
  std::string token_hash{};
  PersonId person_id{};
  std::string csrf_token{};
  Instant created_at{};
  Instant seen_at{};
  Instant expires_at{};
  bool is_password_temporary = false;  ///< its person's, when it is found

  bool operator==(const SignedIn&) const = default;
};

void add_session(Transaction& transaction, const SignedIn& session);
/// Nothing for a session of a disabled account.
std::optional<SignedIn> find_session(Session& session, std::string_view token_hash);
void touch_session(Transaction& transaction, std::string_view token_hash, Instant now);
void end_session(Transaction& transaction, std::string_view token_hash);
/// All of a person's, except one if it is given.
void end_sessions(Transaction& transaction, PersonId person, std::string_view except_hash = "");
void forget_expired_sessions(Transaction& transaction, Instant now);

void add_failure(Transaction& transaction, std::string_view subject, Instant now);
Failures failures_since(Session& session, std::string_view subject, Instant since);
void forget_failures(Transaction& transaction, std::string_view subject);
void forget_failures_before(Transaction& transaction, Instant before);

}  // namespace timon::storage::people
