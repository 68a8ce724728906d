#pragma once
// From what a request carries to who is calling, with the rights that hold today. Asked by the guard before any use
// case, so that it takes no context.

#include <optional>
#include <string>
#include <string_view>

#include "domain/access/caller.hpp"
#include "storage/engine/database.hpp"

namespace timon::usecases::access {

using timon::access::Caller;

struct KnownCaller {
  Caller caller{};
  std::optional<std::string> csrf_token{};  ///< of a session; tokens need none
};

/// Without use for so long, a session ends before its time.
inline constexpr std::chrono::hours session_idle{4};

/// Nothing for a session that ended, was idle too long, or whose account is disabled.
std::optional<KnownCaller> find_caller_by_session(storage::Database& database, std::string_view token, Instant now);
/// Nothing for an API token that is unknown, revoked or expired, or whose account is disabled.
std::optional<KnownCaller> find_caller_by_token(storage::Database& database, std::string_view token, Instant now);
/// For the command line's `--as USER`.
std::optional<Caller> find_caller_by_user_name(storage::Database& database, std::string_view user_name, Instant now);

}  // namespace timon::usecases::access
