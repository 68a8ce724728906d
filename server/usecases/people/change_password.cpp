#include "usecases/people/change_password.hpp"

#include "base/secret.hpp"
#include "domain/people/person.hpp"
#include "storage/people/person_store.hpp"
#include "storage/people/session_store.hpp"
#include "usecases/people/guessing.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::people {
namespace {

using storage::Session;
using storage::Transaction;
namespace store = storage::people;

struct Found {
  store::Person person;
  store::Account account;
  std::chrono::seconds pause;
};

Found find(Session& session, timon::people::PersonId id, std::string_view address, Instant now) {
  const auto person = store::find_person(session, id).value();
  return {person, store::find_account(session, person.user_name).value(),
          Guessing(person.user_name, address).pause(session, now)};
}

/// Checking and making passwords takes long: somebody may have changed this one, or closed the account, meanwhile.
std::optional<Error> refusal_of(Session& session, const Found& found) {
  const auto account = store::find_account(session, found.person.user_name);
  if (!account || account->password_hash != found.account.password_hash)
    return invalid("current_password", "wrong_password");
  if (account->is_disabled) return not_allowed("account_disabled");
  return std::nullopt;
}

}  // namespace

Result<void> change_password(const Context& context, const ChangePassword& input) {
  const auto& id = context.caller.person_id;
  if (!id || !may_somewhere(context.caller, access::Action::EnterAccount)) return not_allowed();
  const Instant now = context.clock();
  const Found found = context.database.read([&](Session& session) { return find(session, *id, input.address, now); });
  if (found.pause.count() > 0)
    return unavailable("too_many_attempts", {{"seconds", std::to_string(found.pause.count())}});
  const Guessing guessing(found.person.user_name, input.address);
  if (!verify_password(found.account.password_hash, input.current_password)) {
    context.database.write([&](Transaction& transaction) { guessing.add_failure(transaction, now); });
    return invalid("current_password", "wrong_password");
  }
  if (auto errors = timon::people::password_errors("new_password", input.new_password, found.person.user_name);
      !errors.empty())
    return invalid(std::move(errors));
  if (input.new_password == input.current_password) return invalid("new_password", "password_unchanged");
  const std::string hash = hash_password(input.new_password);
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    if (auto refusal = refusal_of(transaction, found)) return *std::move(refusal);
    store::set_password(transaction, *id, hash);
    store::end_sessions(transaction, *id, sha256_hex(input.token));
    guessing.forget(transaction);
    record_act(context, transaction,
               {.act = "change_password",
                .subject_kind = "person",
                .subject_id = id->value,
                .institution_id = found.person.institution_id});
    return {};
  });
}

}  // namespace timon::usecases::people
