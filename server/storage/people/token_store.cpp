#include "storage/people/token_store.hpp"

namespace timon::storage::people {
namespace {

constexpr Sql insert_token{"people/insert_token", R"sql(
  INSERT INTO api_tokens (id, person_id, name, token_hash, created_at, expires_at)
  VALUES (:id, :person_id, :name, :token_hash, :created_at, :expires_at))sql"};
constexpr Sql select_by_hash{"people/select_token_by_hash", R"sql(
  SELECT api_tokens.id, person_id, name, api_tokens.created_at, expires_at, last_used_on, revoked_at
  FROM api_tokens JOIN people ON people.id = api_tokens.person_id
  WHERE token_hash = :token_hash AND NOT people.is_disabled)sql"};
constexpr Sql select_by_id{"people/select_token_by_id", R"sql(
  SELECT id, person_id, name, created_at, expires_at, last_used_on, revoked_at FROM api_tokens WHERE id = :id)sql"};
constexpr Sql select_tokens{"people/select_tokens", R"sql(
  SELECT id, person_id, name, created_at, expires_at, last_used_on, revoked_at
  FROM api_tokens WHERE person_id = :person_id ORDER BY id DESC)sql"};
constexpr Sql update_last_used{"people/update_last_used", R"sql(
  UPDATE api_tokens SET last_used_on = :on WHERE id = :id)sql"};
constexpr Sql update_revoked{"people/update_revoked", R"sql(
  UPDATE api_tokens SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL)sql"};

}  // namespace

void add_token(Transaction& transaction, const Token& token, std::string_view token_hash) {
  transaction.execute(insert_token, {{"id", token.id},
                                     {"person_id", token.person_id},
                                     {"name", token.name},
                                     {"token_hash", token_hash},
                                     {"created_at", token.created_at},
                                     {"expires_at", token.expires_at}});
}

std::optional<Token> find_token(Session& session, std::string_view token_hash) {
  return session.optional_row<Token>(select_by_hash, {{"token_hash", token_hash}});
}

std::optional<Token> find_token(Session& session, TokenId id) {
  return session.optional_row<Token>(select_by_id, {{"id", id}});
}

std::vector<Token> tokens_of(Session& session, PersonId person) {
  return session.rows<Token>(select_tokens, {{"person_id", person}});
}

void set_last_used(Transaction& transaction, TokenId id, Day on) {
  transaction.execute(update_last_used, {{"id", id}, {"on", on}});
}

void revoke_token(Transaction& transaction, TokenId id, Instant now) {
  transaction.execute(update_revoked, {{"id", id}, {"now", now}});
}

}  // namespace timon::storage::people
