#include "usecases/people/sign_in.hpp"

#include "base/secret.hpp"
#include "storage/people/person_store.hpp"
#include "storage/people/session_store.hpp"
#include "usecases/people/guessing.hpp"

namespace timon::usecases::people {
namespace {

using storage::Session;
using storage::Transaction;
namespace store = storage::people;

/// Checking a password takes long: the account may have been disabled, or its password changed, meanwhile.
std::optional<Error> refusal_of(Session& session, const std::string& user_name, const std::string& verified_hash) {
  const auto account = store::find_account(session, user_name);
  if (!account || account->password_hash != verified_hash) return not_allowed("wrong_credentials");
  if (account->is_disabled) return not_allowed("account_disabled");
  return std::nullopt;
}

NewSession open_session(Transaction& transaction, timon::people::PersonId person, const SignIn& input, Instant now) {
  NewSession made{person, random_token(), random_token(), now + session_length};
  store::forget_expired_sessions(transaction, now);
  if (!input.old_token.empty()) store::end_session(transaction, sha256_hex(input.old_token));
  store::add_session(transaction, {.token_hash = sha256_hex(made.token),
                                   .person_id = person,
                                   .csrf_token = made.csrf_token,
                                   .created_at = now,
                                   .seen_at = now,
                                   .expires_at = made.expires_at});
  return made;
}

}  // namespace

Result<NewSession> sign_in(const Context& context, const SignIn& input) {
  const Instant now = context.clock();
  const std::string user_name = as_user_name(input.user_name);
  const Guessing guessing(user_name, input.address);
  std::optional<store::Account> account;
  const auto pause = context.database.read([&](Session& session) {
    account = store::find_account(session, user_name);
    return guessing.pause(session, now);
  });
  if (pause.count() > 0) return unavailable("too_many_attempts", {{"seconds", std::to_string(pause.count())}});
  // Outside of any transaction: it takes long on purpose.
  if (!verify_password(account ? account->password_hash : "", input.password)) {
    context.database.write([&](Transaction& transaction) { guessing.add_failure(transaction, now); });
    return not_allowed("wrong_credentials");
  }
  return context.database.write([&](Transaction& transaction) -> Result<NewSession> {
    if (auto refusal = refusal_of(transaction, user_name, account->password_hash)) return *std::move(refusal);
    guessing.forget(transaction);
    return open_session(transaction, account->person_id, input, now);
  });
}

}  // namespace timon::usecases::people
