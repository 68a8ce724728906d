#include "usecases/access/prepare_set_up.hpp"

#include "base/secret.hpp"
#include "storage/access/grant_store.hpp"
#include "storage/people/installation_store.hpp"
#include "usecases/people/local_day.hpp"

namespace timon::usecases::access {

namespace store = storage::people;

Result<std::optional<std::string>> prepare_set_up(const Context& context) {
  if (context.caller.kind != timon::access::CallerKind::System) return not_allowed();
  const Instant now = context.clock();
  return context.database.write([&](storage::Transaction& transaction) -> Result<std::optional<std::string>> {
    auto installation = store::find_installation(transaction).value_or(store::Installation{.created_at = now});
    const Day today = people::local_day_of(transaction, std::nullopt, now);
    std::optional<std::string> token;
    if (!storage::access::has_administrator(transaction, today)) token = random_token(15);
    installation.setup_token_hash = token ? std::optional(sha256_hex(*token)) : std::nullopt;
    store::put_installation(transaction, installation);
    return token;
  });
}

bool awaits_set_up(const Context& context) {
  return context.database.read([&](storage::Session& session) {
    const Day today = people::local_day_of(session, std::nullopt, context.clock());
    return !storage::access::has_administrator(session, today);
  });
}

}  // namespace timon::usecases::access
