#pragma once
// API tokens, kept as hashes.

#include "domain/people/person.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::people {

using timon::people::PersonId;
using timon::people::Token;
using timon::people::TokenId;

void add_token(Transaction& transaction, const Token& token, std::string_view token_hash);
/// Nothing for a token of a disabled account.
std::optional<Token> find_token(Session& session, std::string_view token_hash);
std::optional<Token> find_token(Session& session, TokenId id);
/// A person's own, the newest first.
std::vector<Token> tokens_of(Session& session, PersonId person);
void set_last_used(Transaction& transaction, TokenId id, Day on);
void revoke_token(Transaction& transaction, TokenId id, Instant now);

}  // namespace timon::storage::people
