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

bool is_system(const Context& context) { return context.caller.kind == timon::access::CallerKind::System; }

/// The token that the first start showed, for as long as nobody administers.
bool holds_token(const Context& context, storage::Session& session, std::string_view token) {
  const auto installation = store::find_installation(session);
  if (!installation || !installation->setup_token_hash) return false;
  const Day today = people::local_day_of(session, std::nullopt, context.clock());
  return !storage::access::has_administrator(session, today) &&
         equal_in_constant_time(*installation->setup_token_hash, sha256_hex(token));
}

/// Also where the operator of the machine sets up without it: it would come back to life with the last administrator's
/// end.
void use_up_token(storage::Transaction& transaction) {
  auto installation = store::find_installation(transaction);
  if (!installation) return;
  installation->setup_token_hash.reset();
  store::put_installation(transaction, *installation);
}

/// By the names that the caller gave them.
void append(std::vector<FieldError>& errors, const std::string& prefix, std::vector<FieldError> more) {
  for (auto& error : more) {
    error.field = prefix + error.field;
    errors.push_back(std::move(error));
  }
}

std::vector<FieldError> errors_of(const SetUp& input) {
  std::vector<FieldError> errors;
  append(errors, "institution.", people::errors_of(input.institution));
  append(errors, "administrator.", people::errors_of(input.administrator));
  return errors;
}

/// The operator of the machine may have added it before.
Result<timon::people::OfficeId> institution_for(const Context& context, storage::Transaction& transaction,
                                                const people::AddInstitution& input) {
  for (const auto& office : store::offices(transaction))
    if (office.kind == timon::people::OfficeKind::Institution && office.code == input.code) return office.id;
  auto added = people::add_institution(context, transaction, input);
  if (!added) return added.error();
  return added->id;
}

Result<timon::people::Person> add_all(const Context& context, storage::Transaction& transaction, const SetUp& input,
                                      const std::string& password_hash) {
  const auto institution = institution_for(context, transaction, input.institution);
  if (!institution) return institution.error();
  auto administrator = input.administrator;
  administrator.office = *institution;
  auto person = people::add_person(context, transaction, administrator, password_hash);
  if (!person) return person;
  auto grant = grant_role(context, transaction,
                          {.person = person->id,
                           .role = timon::access::Role::Administrator,
                           .scope_kind = timon::access::ScopeKind::Everything});
  if (!grant) return grant.error();
  return person;
}

}  // namespace

Result<timon::people::Person> set_up(const Context& context, const SetUp& input) {
  const auto may_set_up = [&](storage::Session& session) {
    return is_system(context) || holds_token(context, session, input.setup_token);
  };
  if (!context.database.read(may_set_up)) return not_allowed("wrong_setup_token");
  if (auto errors = errors_of(input); !errors.empty()) return invalid(std::move(errors));
  const std::string hash = hash_password(input.administrator.password);  // long on purpose: before the transaction
  // Done as the system: there is nobody yet who could do it.
  const timon::access::Caller system = timon::access::the_system();
  const Context as_system{context.database, system, context.clock};
  return context.database.write([&](storage::Transaction& transaction) -> Result<timon::people::Person> {
    if (!may_set_up(transaction)) return not_allowed("wrong_setup_token");
    use_up_token(transaction);
    return add_all(as_system, transaction, input, hash);
  });
}

}  // namespace timon::usecases::access
