#include "usecases/people/add_person.hpp"

#include "base/secret.hpp"
#include "storage/people/office_store.hpp"
#include "storage/people/person_store.hpp"
#include "usecases/people/guessing.hpp"
#include "usecases/people/place_of_office.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::people {
namespace {

using timon::people::Person;
using timon::people::PersonId;
namespace store = storage::people;

Person person_of(const AddPerson& input) {
  return {.id = next_id<PersonId>(),
          .office_id = input.office,
          .user_name = as_user_name(input.user_name),
          .name = input.name,
          .email = input.email && input.email->empty() ? std::nullopt : input.email,
          .post = input.post};
}

timon::ledger::Act act_of(const Person& person) {
  timon::ledger::Act act{.act = "add_person",
                         .subject_kind = "person",
                         .subject_id = person.id.value,
                         .institution_id = person.institution_id,
                         .fields = {{"office", person.office_id.text()}, {"post", person.post}},
                         .private_texts = {{"user_name", person.user_name}, {"name", person.name}}};
  if (person.email) act.private_texts.emplace_back("email", *person.email);
  return act;
}

}  // namespace

std::vector<FieldError> errors_of(const AddPerson& input) {
  const Person person = person_of(input);
  auto errors = timon::people::person_errors(person);
  for (auto& error : timon::people::password_errors("password", input.password, person.user_name))
    errors.push_back(std::move(error));
  return errors;
}

Result<Person> add_person(const Context& context, storage::Transaction& transaction, const AddPerson& input,
                          const std::string& password_hash) {
  if (auto errors = errors_of(input); !errors.empty()) return invalid(std::move(errors));
  const auto office = store::find_office(transaction, input.office);
  if (!office || office->withdrawn_at || !is_known_to(context.caller, *office))
    return invalid("office", "office_missing");
  if (!may(context.caller, access::Action::ManagePeople, place_of_office(transaction, *office))) return not_allowed();
  Person person = person_of(input);
  if (store::find_person_id(transaction, person.user_name)) return conflict("user_name_taken");
  person.institution_id = office->institution_id;
  person.office_name = office->name;
  store::add_person(transaction, person, password_hash, context.clock());
  if (context.caller.kind == access::CallerKind::Person) store::mark_password_temporary(transaction, person.id);
  record_act(context, transaction, act_of(person));
  return person;
}

Result<Person> add_person(const Context& context, const AddPerson& input) {
  if (!may_somewhere(context.caller, access::Action::ManagePeople)) return not_allowed();
  if (auto errors = errors_of(input); !errors.empty()) return invalid(std::move(errors));
  const std::string hash = hash_password(input.password);
  return context.database.write(
      [&](storage::Transaction& transaction) { return add_person(context, transaction, input, hash); });
}

}  // namespace timon::usecases::people
