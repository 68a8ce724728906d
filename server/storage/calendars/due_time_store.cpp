#include "storage/calendars/due_time_store.hpp"

#include <algorithm>

namespace timon::storage::calendars {
namespace {

constexpr Sql add_due_time{"calendars/add_due_time", R"sql(
  INSERT INTO due_times (id, kind, subject_id, due_at) VALUES (:id, :kind, :subject_id, :due_at)
  ON CONFLICT (kind, subject_id, due_at) DO NOTHING)sql"};
constexpr Sql claim_due_times{"calendars/claim_due_times", R"sql(
  UPDATE due_times SET claimed_at = :now
  WHERE id IN (
    SELECT id FROM due_times
    WHERE done_at IS NULL AND due_at <= :now AND (claimed_at IS NULL OR claimed_at < :abandoned_before)
    ORDER BY due_at, id LIMIT :limit)
  RETURNING id, kind, subject_id, due_at)sql"};
constexpr Sql finish_due_time{"calendars/finish_due_time",
                              R"sql(UPDATE due_times SET done_at = :now WHERE id = :id)sql"};
constexpr Sql add_done{"calendars/add_done_due_time", R"sql(
  INSERT INTO due_times (id, kind, subject_id, due_at, claimed_at, done_at)
  VALUES (:id, :kind, :subject_id, :due_at, :now, :now)
  ON CONFLICT (kind, subject_id, due_at) DO NOTHING)sql"};
constexpr Sql count_done{"calendars/count_done_due_times", R"sql(
  SELECT count(*) FROM due_times
  WHERE kind = :kind AND subject_id = :subject_id AND due_at = :due_at AND done_at IS NOT NULL)sql"};
constexpr Sql find_next_due{"calendars/find_next_due",
                            R"sql(SELECT min(due_at) FROM due_times WHERE done_at IS NULL)sql"};

}  // namespace

void ask_for(Transaction& transaction, std::string_view kind, std::int64_t subject_id, Instant due_at) {
  transaction.execute(add_due_time,
                      {{"id", next_id<DueTimeId>()}, {"kind", kind}, {"subject_id", subject_id}, {"due_at", due_at}});
}

std::vector<DueTime> claim(Transaction& transaction, Instant now, Instant abandoned_before, std::int64_t limit) {
  auto claimed = transaction.rows<DueTime>(claim_due_times,
                                           {{"now", now}, {"abandoned_before", abandoned_before}, {"limit", limit}});
  // RETURNING promises no order.
  std::sort(claimed.begin(), claimed.end(),
            [](const DueTime& a, const DueTime& b) { return std::pair(a.due_at, a.id) < std::pair(b.due_at, b.id); });
  return claimed;
}

void finish(Transaction& transaction, DueTimeId id, Instant now) {
  transaction.execute(finish_due_time, {{"id", id}, {"now", now}});
}

bool do_once(Transaction& transaction, std::string_view kind, std::int64_t subject_id, Instant due_at, Instant now) {
  return transaction.execute(add_done, {{"id", next_id<DueTimeId>()},
                                        {"kind", kind},
                                        {"subject_id", subject_id},
                                        {"due_at", due_at},
                                        {"now", now}}) == 1;
}

bool is_done(Session& session, std::string_view kind, std::int64_t subject_id, Instant due_at) {
  return session.row<std::int64_t>(count_done, {{"kind", kind}, {"subject_id", subject_id}, {"due_at", due_at}}) > 0;
}

std::optional<Instant> next_due(Session& session) { return session.row<std::optional<Instant>>(find_next_due); }

}  // namespace timon::storage::calendars
