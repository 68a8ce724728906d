#pragma once
// A password becomes a session. Takes as long for an unknown user as for a wrong password; slows guessing down without
// ever locking the owner out (domain/people/sign_in_pace).

#include <string>

#include "base/error.hpp"
#include "domain/people/ids.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::people {

struct SignIn {
  std::string user_name;
  std::string password;
  std::string address;      ///< of the machine that asks
  std::string old_token{};  ///< a session that the browser still has: it ends, so that nobody can plant one
};

struct NewSession {
  timon::people::PersonId person_id{};
  std::string token{};
  std::string csrf_token{};
  Instant expires_at{};
};

/// A working day, whatever is done in it.
inline constexpr std::chrono::hours session_length{12};

/// Refused: `too_many_attempts` (seconds), `wrong_credentials`, `account_disabled` (only to who knows the password).
Result<NewSession> sign_in(const Context& context, const SignIn& input);

}  // namespace timon::usecases::people
