#include "storage/ledger/change_store.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace timon::storage::ledger {
namespace {

constexpr Sql insert_change{"ledger/insert_change", R"sql(
  INSERT INTO changes (sequence, recorded_at, institution_id, plan_id, board_id, subject_kind, subject_id)
  SELECT coalesce(max(sequence), 0) + 1, :recorded_at, :institution_id, :plan_id, :board_id, :subject_kind, :subject_id
  FROM changes
  RETURNING sequence)sql"};
constexpr Sql list_changes{"ledger/list_changes", R"sql(
  SELECT sequence, recorded_at, institution_id, plan_id, subject_kind, subject_id
  FROM changes WHERE sequence > :sequence ORDER BY sequence LIMIT :limit)sql"};
constexpr Sql find_last{"ledger/find_last_change", R"sql(SELECT coalesce(max(sequence), 0) FROM changes)sql"};
constexpr Sql find_last_of_plan{"ledger/find_last_change_of_plan", R"sql(
  SELECT coalesce(max(sequence), 0) FROM changes WHERE plan_id = :plan_id)sql"};

/// What plans borrow of their institution.
constexpr auto borrowed = std::to_array<std::string_view>(
    {"office", "institution", "period", "light_profile", "measure", "installation", "calendar"});

std::optional<std::int64_t> board_of(const Change& change) {
  if (change.plan_id) return change.plan_id;
  return std::ranges::find(borrowed, change.subject_kind) != borrowed.end() ? std::optional(every_board) : std::nullopt;
}

}  // namespace

std::int64_t add_change(Transaction& transaction, const Change& change) {
  return transaction.row<std::int64_t>(insert_change, {{"recorded_at", change.recorded_at},
                                                       {"institution_id", change.institution_id},
                                                       {"plan_id", change.plan_id},
                                                       {"board_id", board_of(change)},
                                                       {"subject_kind", change.subject_kind},
                                                       {"subject_id", change.subject_id}});
}

std::vector<Change> changes_after(Session& session, std::int64_t sequence, std::int64_t limit) {
  return session.rows<Change>(list_changes, {{"sequence", sequence}, {"limit", limit}});
}

std::int64_t last_change(Session& session) { return session.row<std::int64_t>(find_last); }

std::int64_t last_change_of_plan(Session& session, std::int64_t plan_id) {
  return session.row<std::int64_t>(find_last_of_plan, {{"plan_id", plan_id}});
}

}  // namespace timon::storage::ledger
