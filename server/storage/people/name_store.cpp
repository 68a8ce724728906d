#include "storage/people/name_store.hpp"

#include <algorithm>
#include <unordered_set>

#include "storage/engine/like_pattern.hpp"

namespace timon::storage::people {
namespace {

using timon::people::PersonId;

constexpr Sql list_names{"people/list_names", R"sql(
  SELECT people.id, coalesce(person_details.display_name, ''), people.post
  FROM people LEFT JOIN person_details ON person_details.person_id = people.id
  WHERE people.id BETWEEN :first AND :last)sql"};

constexpr Sql find_by_word{"people/find_people_by_word", R"sql(
  SELECT people.id, people.institution_id, person_details.display_name, person_details.display_name_folded, people.post,
    offices.name
  FROM people JOIN person_details ON person_details.person_id = people.id JOIN offices ON offices.id = people.office_id
  WHERE NOT people.is_disabled AND person_details.display_name_folded LIKE :pattern ESCAPE '!'
  ORDER BY person_details.display_name_folded, people.id LIMIT :limit)sql"};

struct Row {
  PersonId id;
  std::string name;
  std::string post;
};

}  // namespace

// Ids cannot be bound as a list on both engines: who lies between them is read too, and left out here.
PersonNames names_of_people(Session& session, std::span<const PersonId> people) {
  PersonNames names;
  if (people.empty()) return names;
  const std::unordered_set<PersonId> wanted(people.begin(), people.end());
  const auto [first, last] = std::ranges::minmax(people);
  session.each<Row>(list_names, {{"first", first}, {"last", last}}, [&](Row row) {
    if (wanted.contains(row.id)) names.emplace(row.id, PersonName{std::move(row.name), std::move(row.post)});
  });
  return names;
}

std::vector<PersonHit> people_with_word(Session& session, std::string_view word, std::int64_t limit) {
  return session.rows<PersonHit>(find_by_word, {{"pattern", like_anywhere(word)}, {"limit", limit}});
}

}  // namespace timon::storage::people
