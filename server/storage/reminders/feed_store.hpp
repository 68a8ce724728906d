#pragma once
// Secret addresses of people's calendars, by the hash of the secret.

#include <optional>
#include <string_view>

#include "base/day.hpp"
#include "domain/people/ids.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::reminders {

/// In the place of the one before.
void put_feed(Transaction& transaction, timon::people::PersonId person, std::string_view token_hash, Instant now);
void delete_feed(Transaction& transaction, timon::people::PersonId person);
std::optional<timon::people::PersonId> find_feed(Session& session, std::string_view token_hash);
/// Since when the person has one.
std::optional<Instant> feed_since(Session& session, timon::people::PersonId person);

}  // namespace timon::storage::reminders
