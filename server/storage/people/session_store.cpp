#include "storage/people/session_store.hpp"

namespace timon::storage::people {
namespace {

struct FailureTag;

constexpr Sql insert_session{"people/insert_session", R"sql(
  INSERT INTO sessions (token_hash, person_id, csrf_token, created_at, seen_at, expires_at)
  VALUES (:token_hash, :person_id, :csrf_token, :created_at, :seen_at, :expires_at))sql"};
constexpr Sql select_session{"people/select_session", R"sql(
  SELECT token_hash, person_id, csrf_token, sessions.created_at, seen_at, expires_at,
    people.is_password_temporary
  FROM sessions JOIN people ON people.id = sessions.person_id
  WHERE token_hash = :token_hash AND NOT people.is_disabled)sql"};
constexpr Sql update_seen{"people/update_seen", R"sql(
  UPDATE sessions SET seen_at = :now WHERE token_hash = :token_hash)sql"};
constexpr Sql delete_session{"people/delete_session", R"sql(
  DELETE FROM sessions WHERE token_hash = :token_hash)sql"};
constexpr Sql delete_sessions{"people/delete_sessions", R"sql(
  DELETE FROM sessions WHERE person_id = :person_id AND token_hash <> :except_hash)sql"};
constexpr Sql delete_expired{"people/delete_expired_sessions", R"sql(
  DELETE FROM sessions WHERE expires_at <= :now)sql"};
constexpr Sql insert_failure{"people/insert_failure", R"sql(
  INSERT INTO sign_in_failures (id, subject, failed_at) VALUES (:id, :subject, :failed_at))sql"};
constexpr Sql count_failures{"people/count_failures", R"sql(
  SELECT count(*), max(failed_at) FROM sign_in_failures WHERE subject = :subject AND failed_at > :since)sql"};
constexpr Sql delete_failures{"people/delete_failures", R"sql(
  DELETE FROM sign_in_failures WHERE subject = :subject)sql"};
constexpr Sql delete_old_failures{"people/delete_old_failures", R"sql(
  DELETE FROM sign_in_failures WHERE failed_at <= :before)sql"};

}  // namespace

void add_session(Transaction& transaction, const SignedIn& session) {
  transaction.execute(insert_session, {{"token_hash", session.token_hash},
                                       {"person_id", session.person_id},
                                       {"csrf_token", session.csrf_token},
                                       {"created_at", session.created_at},
                                       {"seen_at", session.seen_at},
                                       {"expires_at", session.expires_at}});
}

std::optional<SignedIn> find_session(Session& session, std::string_view token_hash) {
  return session.optional_row<SignedIn>(select_session, {{"token_hash", token_hash}});
}

void touch_session(Transaction& transaction, std::string_view token_hash, Instant now) {
  transaction.execute(update_seen, {{"token_hash", token_hash}, {"now", now}});
}

void end_session(Transaction& transaction, std::string_view token_hash) {
  transaction.execute(delete_session, {{"token_hash", token_hash}});
}

void end_sessions(Transaction& transaction, PersonId person, std::string_view except_hash) {
  transaction.execute(delete_sessions, {{"person_id", person}, {"except_hash", except_hash}});
}

void forget_expired_sessions(Transaction& transaction, Instant now) {
  transaction.execute(delete_expired, {{"now", now}});
}

void add_failure(Transaction& transaction, std::string_view subject, Instant now) {
  transaction.execute(insert_failure, {{"id", next_id<Id<FailureTag>>()}, {"subject", subject}, {"failed_at", now}});
}

Failures failures_since(Session& session, std::string_view subject, Instant since) {
  return session.row<Failures>(count_failures, {{"subject", subject}, {"since", since}});
}

void forget_failures(Transaction& transaction, std::string_view subject) {
  transaction.execute(delete_failures, {{"subject", subject}});
}

void forget_failures_before(Transaction& transaction, Instant before) {
  transaction.execute(delete_old_failures, {{"before", before}});
}

}  // namespace timon::storage::people
