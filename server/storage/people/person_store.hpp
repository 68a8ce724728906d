#pragma once
// People and their accounts. Names and addresses lie in a table of their own, which can be erased.

#include "domain/people/person.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::people {

using timon::people::OfficeId;
using timon::people::Person;
using timon::people::PersonId;

struct Account {
  PersonId person_id{};
  std::string password_hash{};
  bool is_disabled = false;
};

void add_person(Transaction& transaction, const Person& person, std::string_view password_hash, Instant now);
/// Post, office, disabled, name, address. False when the version is no longer the one that was read.
bool save_person(Transaction& transaction, const Person& person);
/// Chosen by its owner.
void set_password(Transaction& transaction, PersonId id, std::string_view password_hash);
/// Chosen by somebody else: its owner must change it.
void mark_password_temporary(Transaction& transaction, PersonId id);
std::vector<PersonId> with_temporary_password(Session& session);
bool is_password_temporary(Session& session, PersonId id);

std::optional<Person> find_person(Session& session, PersonId id);
std::optional<PersonId> find_person_id(Session& session, std::string_view user_name);
/// Whose account is open.
std::int64_t count_people_of(Session& session, OfficeId office);
std::optional<Account> find_account(Session& session, std::string_view user_name);
/// In the order in which they were added, those after `after`.
std::vector<Person> people_after(Session& session, PersonId after, std::int64_t limit);

}  // namespace timon::storage::people
