#include "storage/reports/review_mark_store.hpp"

namespace timon::storage::reports {
namespace {

constexpr Sql find_mark{"reports/find_review_mark", R"sql(
  SELECT seen_until_at FROM review_marks WHERE person_id = :person_id)sql"};
constexpr Sql put_mark{"reports/put_review_mark", R"sql(
  INSERT INTO review_marks (person_id, seen_until_at) VALUES (:person_id, :until)
  ON CONFLICT (person_id) DO UPDATE SET seen_until_at = excluded.seen_until_at
  WHERE review_marks.seen_until_at < excluded.seen_until_at)sql"};

}  // namespace

std::optional<Instant> seen_until(Session& session, timon::people::PersonId person) {
  return session.optional_row<Instant>(find_mark, {{"person_id", person}});
}

void mark_seen(Transaction& transaction, timon::people::PersonId person, Instant until) {
  transaction.execute(put_mark, {{"person_id", person}, {"until", until}});
}

}  // namespace timon::storage::reports
