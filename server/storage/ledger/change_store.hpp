#pragma once
// The sequence of changes: what other servers, caches and live screens read to learn what is no longer as it was.
// Writers take turns on both engines, so numbers have no gaps and become visible in their order.

#include "base/day.hpp"
#include "domain/people/ids.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::ledger {

struct Change {
  std::int64_t sequence = 0;
  Instant recorded_at{};
  std::optional<people::OfficeId> institution_id{};
  std::optional<std::int64_t> plan_id{};
  std::string subject_kind{};  ///< `facts`: only what was said of the subject
  std::int64_t subject_id = 0;

  bool operator==(const Change&) const = default;
};

/// Stands for a plan's number where a change reaches the boards of all plans: no plan has it.
constexpr std::int64_t every_board = 0;

/// Its sequence number is given here.
std::int64_t add_change(Transaction& transaction, const Change& change);

std::vector<Change> changes_after(Session& session, std::int64_t sequence, std::int64_t limit);

/// The number of the last change; 0 before the first.
std::int64_t last_change(Session& session);
/// The number of the last change of one plan, for entity tags.
std::int64_t last_change_of_plan(Session& session, std::int64_t plan_id);

}  // namespace timon::storage::ledger
