#include "usecases/access/add_people.hpp"

#include <unordered_map>

#include "base/secret.hpp"
#include "domain/people/office_rows.hpp"
#include "storage/people/office_store.hpp"
#include "storage/people/person_store.hpp"
#include "usecases/access/grant_role.hpp"
#include "usecases/people/add_person.hpp"
#include "usecases/people/guessing.hpp"
#include "usecases/people/institution_for.hpp"

namespace timon::usecases::access {
namespace {

using storage::Session;
using storage::Transaction;
using timon::access::Action;
using timon::access::ScopeKind;
using timon::people::OfficeId;
using OfficeByCode = std::unordered_map<std::string, OfficeId>;

OfficeByCode offices_by_code(Session& session, OfficeId institution) {
  OfficeByCode by_code{{"", institution}};
  for (const auto& office : storage::people::offices(session))
    if (office.institution_id == institution) by_code.emplace(office.code, office.id);
  return by_code;
}

people::AddPerson input_of(const PersonRow& row, OfficeId office, std::string password) {
  return {row.user_name, row.name, row.post, office, row.email, std::move(password)};
}

/// Those of the row by itself: its password is ours and without fault.
void check_form(std::vector<FieldError>& errors, const PersonRow& row, std::size_t number) {
  for (FieldError& error : people::errors_of(input_of(row, {}, readable_password()))) {
    error.field = at_row(number, error.field);
    errors.push_back(std::move(error));
  }
}

std::vector<FieldError> errors_of(Session& session, const AddPeople& input, const OfficeByCode& offices) {
  if (input.rows.empty()) return {FieldError{"rows", "required"}};
  if (input.rows.size() > people_rows_limit)
    return {FieldError{"rows", "too_many", {{"limit", std::to_string(people_rows_limit)}}}};
  std::vector<FieldError> errors;
  std::unordered_map<std::string, std::size_t> first;
  for (std::size_t number = 0; number < input.rows.size(); ++number) {
    const PersonRow& row = input.rows[number];
    check_form(errors, row, number);
    const std::string user_name = people::as_user_name(row.user_name);
    const auto [place, is_new] = first.emplace(user_name, number);
    if (!is_new && !user_name.empty())
      errors.push_back(FieldError{at_row(number, "user_name"),
                                  "duplicate_user_name",
                                  {{"value", user_name}, {"row", std::to_string(place->second + 1)}}});
    if (storage::people::find_person_id(session, user_name))
      errors.push_back(FieldError{at_row(number, "user_name"), "user_name_taken"});
    if (!offices.contains(row.office))
      errors.push_back(FieldError{at_row(number, "office"), "office_unknown", {{"value", row.office}}});
  }
  return errors;
}

struct Prepared {
  OfficeByCode offices{};
  std::vector<std::string> passwords{};
  std::vector<std::string> hashes{};
};

/// Before the transaction: each hash takes long on purpose.
Result<Prepared> prepare(const Context& context, const AddPeople& input) {
  Prepared prepared;
  const auto allowed = context.database.read([&](Session& session) -> Result<void> {
    const auto at = people::institution_for(context, session, input.institution, Action::ManagePeople);
    if (!at) return at.error();
    prepared.offices = offices_by_code(session, input.institution);
    if (auto errors = errors_of(session, input, prepared.offices); !errors.empty()) return invalid(std::move(errors));
    return {};
  });
  if (!allowed) return allowed.error();
  for (std::size_t number = 0; number < input.rows.size(); ++number) {
    prepared.passwords.push_back(readable_password());
    prepared.hashes.push_back(hash_password(prepared.passwords.back()));
  }
  return prepared;
}

Result<void> grant_usual(const Context& context, Transaction& transaction, const timon::people::Person& person,
                         timon::access::Role role) {
  const auto kind = timon::access::usual_scope(role);
  const OfficeId scope = kind == ScopeKind::Office ? person.office_id : person.institution_id;
  const auto granted =
      grant_role(context, transaction, {.person = person.id, .role = role, .scope_kind = kind, .scope = scope.value});
  if (!granted) return granted.error();
  return {};
}

Result<NewAccount> add_one(const Context& context, Transaction& transaction, const PersonRow& row, OfficeId office,
                           const std::string& password, const std::string& hash) {
  auto person = people::add_person(context, transaction, input_of(row, office, password), hash);
  if (!person) return person.error();
  if (row.role)
    if (auto granted = grant_usual(context, transaction, *person, *row.role); !granted) return granted.error();
  return NewAccount{*std::move(person), password};
}

}  // namespace

Result<std::vector<NewAccount>> add_people(const Context& context, const AddPeople& input) {
  const auto prepared = prepare(context, input);
  if (!prepared) return prepared.error();
  return context.database.write([&](Transaction& transaction) -> Result<std::vector<NewAccount>> {
    std::vector<NewAccount> accounts;
    for (std::size_t number = 0; number < input.rows.size(); ++number) {
      const PersonRow& row = input.rows[number];
      auto account = add_one(context, transaction, row, prepared->offices.at(row.office), prepared->passwords[number],
                             prepared->hashes[number]);
      if (!account) return account.error();
      accounts.push_back(*std::move(account));
    }
    return accounts;
  });
}

}  // namespace timon::usecases::access
