#pragma once
// What this database is: when it was begun, whether it is a demonstration, and the set-up token until it is used.

#include "base/day.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::people {

struct Installation {
  Instant created_at{};
  bool is_demonstration = false;
  std::optional<Day> demonstration_on{};
  std::optional<std::string> setup_token_hash{};

  bool operator==(const Installation&) const = default;
};

/// Nothing before the first start.
std::optional<Installation> find_installation(Session& session);
void put_installation(Transaction& transaction, const Installation& installation);

}  // namespace timon::storage::people
