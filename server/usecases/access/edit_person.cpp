#include "usecases/access/edit_person.hpp"

#include "base/secret.hpp"
#include "domain/people/phone.hpp"
#include "storage/access/grant_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/people/phone_store.hpp"
#include "storage/people/session_store.hpp"
#include "usecases/access/sway.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/people/place_of_office.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::access {
namespace {

using storage::Transaction;
using timon::access::Action;
using timon::people::Person;
namespace store = storage::people;

Result<void> move_to(const Context& context, Transaction& transaction, Person& person,
                     timon::people::OfficeId office_id) {
  const auto office = store::find_office(transaction, office_id);
  if (!office || office->withdrawn_at || !people::is_known_to(context.caller, *office))
    return invalid("office", "office_missing");
  if (!may(context.caller, Action::ManagePeople, people::place_of_office(transaction, *office))) return not_allowed();
  person.office_id = office->id;
  person.office_name = office->name;
  person.institution_id = office->institution_id;
  return {};
}

void apply(const EditPerson& input, Person& person) {
  if (input.name) person.name = *input.name;
  if (input.post) person.post = *input.post;
  if (input.email) person.email = input.email->empty() ? std::nullopt : input.email;
  if (input.state) person.is_disabled = *input.state == AccountState::Disabled;
}

std::vector<FieldError> errors_of(const EditPerson& input, const Person& person) {
  auto errors = person_errors(person);
  if (input.phone && !input.phone->empty() && !timon::people::is_phone(*input.phone))
    errors.push_back({"phone", "phone_form"});
  if (!input.password) return errors;
  const auto more = timon::people::password_errors("password", *input.password, person.user_name);
  errors.insert(errors.end(), more.begin(), more.end());
  return errors;
}

/// An account is opened again where its person works, and that office may be gone meanwhile.
bool works_nowhere(Transaction& transaction, const Person& person) {
  const auto office = store::find_office(transaction, person.office_id);
  return !person.is_disabled && office && office->withdrawn_at;
}

bool is_last_administrator(Transaction& transaction, const Person& person, Instant now) {
  const Day today = people::local_day_of(transaction, person.institution_id, now);
  const auto all = storage::access::administrators(transaction, today);
  return !all.empty() && std::all_of(all.begin(), all.end(), [&](auto id) { return id == person.id; });
}

void save(const Context& context, Transaction& transaction, const EditPerson& input, const Person& person,
          const std::string& hash) {
  if (!hash.empty()) {
    store::set_password(transaction, person.id, hash);
    const bool is_others =
        context.caller.kind == timon::access::CallerKind::Person && context.caller.person_id != person.id;
    if (is_others) store::mark_password_temporary(transaction, person.id);
  }
  if (!hash.empty() || person.is_disabled) store::end_sessions(transaction, person.id);
  timon::ledger::Act act{.act = "edit_person",
                         .subject_kind = "person",
                         .subject_id = person.id.value,
                         .institution_id = person.institution_id,
                         .fields = {{"office", person.office_id.text()},
                                    {"post", person.post},
                                    {"is_disabled", person.is_disabled ? "true" : "false"},
                                    {"password", hash.empty() ? "as before" : "changed"}}};
  if (input.name) act.private_texts.emplace_back("name", person.name);
  if (input.email) act.private_texts.emplace_back("email", person.email.value_or(""));
  if (input.phone) {
    store::set_phone(transaction, person.id, input.phone->empty() ? std::nullopt : input.phone);
    act.private_texts.emplace_back("phone", *input.phone);
  }
  record_act(context, transaction, act);
}

}  // namespace

Result<Person> edit_person(const Context& context, const EditPerson& input) {
  // Long on purpose: before the transaction, and only for who may manage people at all.
  const bool may_at_all = may_somewhere(context.caller, Action::ManagePeople);
  const std::string hash = input.password && may_at_all ? hash_password(*input.password) : "";
  return context.database.write([&](Transaction& transaction) -> Result<Person> {
    auto person = store::find_person(transaction, input.id);
    if (!person) return not_found();
    if (auto allowed = require_sway(context, transaction, *person); !allowed) return allowed.error();
    if (person->version != input.version) return conflict("version_mismatch");
    apply(input, *person);
    if (auto errors = errors_of(input, *person); !errors.empty()) return invalid(std::move(errors));
    if (person->is_disabled && is_last_administrator(transaction, *person, context.clock()))
      return conflict("last_administrator");
    if (input.office && *input.office != person->office_id)
      if (auto moved = move_to(context, transaction, *person, *input.office); !moved) return moved.error();
    if (works_nowhere(transaction, *person)) return invalid("office", "office_withdrawn");
    if (!store::save_person(transaction, *person)) return conflict("version_mismatch");
    save(context, transaction, input, *person, hash);
    ++person->version;
    return *person;
  });
}

}  // namespace timon::usecases::access
