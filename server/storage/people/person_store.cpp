#include "storage/people/person_store.hpp"

#include "base/folded.hpp"

namespace timon::storage::people {
namespace {

constexpr Sql insert_person{"people/insert_person", R"sql(
  INSERT INTO people (id, institution_id, office_id, user_name, password_hash, post, is_disabled, created_at)
  VALUES (:id, :institution_id, :office_id, :user_name, :password_hash, :post, :is_disabled, :created_at))sql"};
constexpr Sql put_details{"people/put_details", R"sql(
  INSERT INTO person_details (person_id, display_name, display_name_folded, email)
  VALUES (:person_id, :name, :name_folded, :email)
  ON CONFLICT (person_id) DO UPDATE SET display_name = excluded.display_name,
    display_name_folded = excluded.display_name_folded, email = excluded.email)sql"};
constexpr Sql update_person{"people/update_person", R"sql(
  UPDATE people SET institution_id = :institution_id, office_id = :office_id, post = :post,
    is_disabled = :is_disabled, version = version + 1
  WHERE id = :id AND version = :version)sql"};
constexpr Sql update_password{"people/update_password", R"sql(
  UPDATE people SET password_hash = :password_hash, is_password_temporary = FALSE WHERE id = :id)sql"};
constexpr Sql update_temporary{"people/update_password_temporary", R"sql(
  UPDATE people SET is_password_temporary = TRUE WHERE id = :id)sql"};
constexpr Sql select_temporary{"people/select_password_temporary", R"sql(
  SELECT is_password_temporary FROM people WHERE id = :id)sql"};
constexpr Sql select_all_temporary{"people/select_with_temporary_password", R"sql(
  SELECT id FROM people WHERE is_password_temporary)sql"};
constexpr Sql count_people{"people/count_people_of_office", R"sql(
  SELECT count(*) FROM people WHERE office_id = :office_id AND NOT is_disabled)sql"};
constexpr Sql select_person{"people/select_person", R"sql(
  SELECT people.id, people.institution_id, people.office_id, offices.name, people.user_name,
    coalesce(person_details.display_name, ''), person_details.email, people.post, people.is_disabled, people.version
  FROM people JOIN offices ON offices.id = people.office_id
    LEFT JOIN person_details ON person_details.person_id = people.id
  WHERE people.id = :id)sql"};
constexpr Sql select_people{"people/select_people", R"sql(
  SELECT people.id, people.institution_id, people.office_id, offices.name, people.user_name,
    coalesce(person_details.display_name, ''), person_details.email, people.post, people.is_disabled, people.version
  FROM people JOIN offices ON offices.id = people.office_id
    LEFT JOIN person_details ON person_details.person_id = people.id
  WHERE people.id > :after ORDER BY people.id LIMIT :limit)sql"};
constexpr Sql select_account{"people/select_account", R"sql(
  SELECT id, password_hash, is_disabled FROM people WHERE user_name = :user_name)sql"};
constexpr Sql select_person_id{"people/select_person_id", R"sql(
  SELECT id FROM people WHERE user_name = :user_name)sql"};

void put(Transaction& transaction, const Person& person) {
  transaction.execute(
      put_details,
      {{"person_id", person.id}, {"name", person.name}, {"name_folded", folded(person.name)}, {"email", person.email}});
}

}  // namespace

void add_person(Transaction& transaction, const Person& person, std::string_view password_hash, Instant now) {
  transaction.execute(insert_person, {{"id", person.id},
                                      {"institution_id", person.institution_id},
                                      {"office_id", person.office_id},
                                      {"user_name", person.user_name},
                                      {"password_hash", password_hash},
                                      {"post", person.post},
                                      {"is_disabled", person.is_disabled},
                                      {"created_at", now}});
  put(transaction, person);
}

bool save_person(Transaction& transaction, const Person& person) {
  const bool is_saved = transaction.execute(update_person, {{"id", person.id},
                                                            {"institution_id", person.institution_id},
                                                            {"office_id", person.office_id},
                                                            {"post", person.post},
                                                            {"is_disabled", person.is_disabled},
                                                            {"version", person.version}}) == 1;
  if (is_saved) put(transaction, person);
  return is_saved;
}

void set_password(Transaction& transaction, PersonId id, std::string_view password_hash) {
  transaction.execute(update_password, {{"id", id}, {"password_hash", password_hash}});
}

void mark_password_temporary(Transaction& transaction, PersonId id) {
  transaction.execute(update_temporary, {{"id", id}});
}

std::vector<PersonId> with_temporary_password(Session& session) { return session.rows<PersonId>(select_all_temporary); }

bool is_password_temporary(Session& session, PersonId id) { return session.row<bool>(select_temporary, {{"id", id}}); }

std::int64_t count_people_of(Session& session, OfficeId office) {
  return session.row<std::int64_t>(count_people, {{"office_id", office}});
}

std::optional<Person> find_person(Session& session, PersonId id) {
  return session.optional_row<Person>(select_person, {{"id", id}});
}

std::optional<PersonId> find_person_id(Session& session, std::string_view user_name) {
  return session.optional_row<PersonId>(select_person_id, {{"user_name", user_name}});
}

std::optional<Account> find_account(Session& session, std::string_view user_name) {
  return session.optional_row<Account>(select_account, {{"user_name", user_name}});
}

std::vector<Person> people_after(Session& session, PersonId after, std::int64_t limit) {
  return session.rows<Person>(select_people, {{"after", after}, {"limit", limit}});
}

}  // namespace timon::storage::people
