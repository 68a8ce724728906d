#include "usecases/access/set_up.hpp"

#include "base/secret.hpp"
#include "storage/access/grant_store.hpp"
#include "storage/people/installation_store.hpp"
#include "storage/people/office_store.hpp"
#include "usecases/access/grant_role.hpp"
#include "usecases/people/local_day.hpp"

namespace timon::usecases::access {
namespace {

namespace store = storage::people;

/// True for one caller only: the token is gone afterwards.
bool take_token(const Context& context, std::string_view token) {
  return context.database.write([&](storage::Transaction& transaction) {
    auto installation = store::find_installation(transaction);
    if (!installation || !installation->setup_token_hash) return false;
    const Day today = people::local_day_of(transaction, std::nullopt, context.clock());
    if (storage::access::has_administrator(transaction, today)) return false;
    if (!equal_in_constant_time(*installation->setup_token_hash, sha256_hex(token))) return false;
    installation->setup_token_hash.reset();
    store::put_installation(transaction, *installation);
    return true;
  });
}

void give_back_token(const Context& context, std::string_view token) {
  context.database.write([&](storage::Transaction& transaction) {
    auto installation = store::find_installation(transaction).value();
    installation.setup_token_hash = sha256_hex(token);
    store::put_installation(transaction, installation);
  });
}

/// A second try after a mistake finds the institution of the first.
Result<timon::people::OfficeId> institution_for(const Context& context, const people::AddInstitution& input) {
  const auto offices = context.database.read([](storage::Session& session) { return store::offices(session); });
  for (const auto& office : offices)
    if (office.kind == timon::people::OfficeKind::Institution && office.code == input.code) return office.id;
  auto added = people::add_institution(context, input);
  if (!added) return added.error();
  return added->id;
}

Result<timon::people::Person> add_all(const Context& context, const SetUp& input) {
  auto institution = institution_for(context, input.institution);
  if (!institution) return institution.error();
  auto administrator = input.administrator;
  administrator.office = *institution;
  auto person = people::add_person(context, administrator);
  if (!person) return person;
  auto grant = grant_role(context, {.person = person->id,
                                    .role = timon::access::Role::Administrator,
                                    .scope_kind = timon::access::ScopeKind::Everything});
  if (!grant) return grant.error();
  return person;
}

}  // namespace

Result<timon::people::Person> set_up(const Context& context, const SetUp& input) {
  // Done as the system: there is nobody yet who could do it.
  const timon::access::Caller system = timon::access::the_system();
  const Context as_system{context.database, system, context.clock};
  if (context.caller.kind == timon::access::CallerKind::System) return add_all(as_system, input);
  if (!take_token(context, input.setup_token)) return not_allowed("wrong_setup_token");
  auto person = add_all(as_system, input);
  if (!person) give_back_token(context, input.setup_token);
  return person;
}

}  // namespace timon::usecases::access
