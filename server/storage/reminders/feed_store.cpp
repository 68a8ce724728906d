#include "storage/reminders/feed_store.hpp"

namespace timon::storage::reminders {
namespace {

constexpr Sql upsert_feed{"reminders/put_feed", R"sql(
  INSERT INTO feeds (person_id, token_hash, created_at) VALUES (:person_id, :token_hash, :now)
  ON CONFLICT (person_id) DO UPDATE SET token_hash = excluded.token_hash, created_at = excluded.created_at)sql"};
constexpr Sql remove_feed{"reminders/delete_feed", R"sql(
  DELETE FROM feeds WHERE person_id = :person_id)sql"};
constexpr Sql select_feed{"reminders/find_feed", R"sql(
  SELECT person_id FROM feeds WHERE token_hash = :token_hash)sql"};
constexpr Sql select_since{"reminders/feed_since", R"sql(
  SELECT created_at FROM feeds WHERE person_id = :person_id)sql"};

}  // namespace

void put_feed(Transaction& transaction, timon::people::PersonId person, std::string_view token_hash, Instant now) {
  transaction.execute(upsert_feed, {{"person_id", person}, {"token_hash", token_hash}, {"now", now}});
}

void delete_feed(Transaction& transaction, timon::people::PersonId person) {
  transaction.execute(remove_feed, {{"person_id", person}});
}

std::optional<timon::people::PersonId> find_feed(Session& session, std::string_view token_hash) {
  return session.optional_row<timon::people::PersonId>(select_feed, {{"token_hash", token_hash}});
}

std::optional<Instant> feed_since(Session& session, timon::people::PersonId person) {
  return session.optional_row<Instant>(select_since, {{"person_id", person}});
}

}  // namespace timon::storage::reminders
