#pragma once
// Until when somebody has looked through what came in.

#include <optional>

#include "domain/people/ids.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::reports {

/// Nothing for who never did.
std::optional<Instant> seen_until(Session& session, timon::people::PersonId person);
/// Never back to an earlier moment.
void mark_seen(Transaction& transaction, timon::people::PersonId person, Instant until);

}  // namespace timon::storage::reports
