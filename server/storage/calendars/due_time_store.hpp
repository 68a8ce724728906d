#pragma once
// What time itself must do: rows that several servers may look at and that one of them claims, in the transaction
// that acts.

#include "base/day.hpp"
#include "base/id.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::calendars {

using DueTimeId = Id<struct DueTimeTag>;

struct DueTime {
  DueTimeId id{};
  std::string kind{};
  std::int64_t subject_id = 0;
  Instant due_at{};

  bool operator==(const DueTime&) const = default;
};

/// Asking twice for the same is once.
void ask_for(Transaction& transaction, std::string_view kind, std::int64_t subject_id, Instant due_at);

/// The oldest that are due, not done, and not claimed since `abandoned_before` (a server that died while it acted).
/// They are the caller's from now on.
std::vector<DueTime> claim(Transaction& transaction, Instant now, Instant abandoned_before, std::int64_t limit);

void finish(Transaction& transaction, DueTimeId id, Instant now);

/// Done in this very transaction; false where it was done before, by whoever.
bool do_once(Transaction& transaction, std::string_view kind, std::int64_t subject_id, Instant due_at, Instant now);
bool is_done(Session& session, std::string_view kind, std::int64_t subject_id, Instant due_at);

/// When the next open one is due.
std::optional<Instant> next_due(Session& session);

}  // namespace timon::storage::calendars
