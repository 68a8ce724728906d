#include "usecases/access/find_caller.hpp"

#include "base/secret.hpp"
#include "storage/access/grant_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/people/session_store.hpp"
#include "storage/people/token_store.hpp"
#include "usecases/people/guessing.hpp"
#include "usecases/people/local_day.hpp"

namespace timon::usecases::access {
namespace {

using storage::Session;
using storage::Transaction;
using timon::people::PersonId;
namespace people_store = storage::people;

/// Longer texts are not ours, and are not hashed.
constexpr std::size_t token_limit = 200;
/// How exactly we know when a session was last used: a write for each request would be too dear.
constexpr std::chrono::minutes seen_precision{5};

std::optional<Caller> caller_of(Session& session, PersonId id, Instant now) {
  const auto person = people_store::find_person(session, id);
  if (!person) return std::nullopt;
  return storage::access::find_caller(session, id, people::local_day_of(session, person->institution_id, now));
}

/// A note about use is not worth refusing the request when the database is busy.
template <class Work>
void note(storage::Database& database, Work work) {
  (void)database.write([&](Transaction& transaction) -> Result<bool> {
    work(transaction);
    return true;
  });
}

}  // namespace

std::optional<KnownCaller> find_caller_by_session(storage::Database& database, std::string_view token, Instant now) {
  if (token.empty() || token.size() > token_limit) return std::nullopt;
  const std::string hash = sha256_hex(token);
  std::optional<KnownCaller> known;
  Instant seen_at;
  database.read([&](Session& session) {
    const auto found = people_store::find_session(session, hash);
    if (!found || found->expires_at <= now || now - found->seen_at >= session_idle) return;
    seen_at = found->seen_at;
    auto caller = caller_of(session, found->person_id, now);
    if (!caller) return;
    // Who came in by that password. A token is another key, and its owner's.
    caller->must_change_password = found->is_password_temporary;
    known = {*std::move(caller), found->csrf_token};
  });
  if (known && now - seen_at >= seen_precision)
    note(database, [&](Transaction& transaction) { people_store::touch_session(transaction, hash, now); });
  return known;
}

std::optional<KnownCaller> find_caller_by_token(storage::Database& database, std::string_view token, Instant now) {
  if (token.empty() || token.size() > token_limit) return std::nullopt;
  std::optional<KnownCaller> known;
  std::optional<timon::people::Token> found;
  Day today;
  database.read([&](Session& session) {
    found = people_store::find_token(session, sha256_hex(token));
    if (!found || !is_usable(*found, now)) return;
    auto caller = caller_of(session, found->person_id, now);
    if (!caller) return;
    today = people::local_day_of(session, caller->institution_id, now);
    known = {*std::move(caller), std::nullopt};
  });
  if (known && found->last_used_on != today)
    note(database, [&](Transaction& transaction) { people_store::set_last_used(transaction, found->id, today); });
  return known;
}

std::optional<Caller> find_caller_by_user_name(storage::Database& database, std::string_view user_name, Instant now) {
  return database.read([&](Session& session) -> std::optional<Caller> {
    const auto id = people_store::find_person_id(session, people::as_user_name(user_name));
    return id ? caller_of(session, *id, now) : std::nullopt;
  });
}

}  // namespace timon::usecases::access
