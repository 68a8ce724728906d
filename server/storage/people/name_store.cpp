#include "storage/people/name_store.hpp"

#include <algorithm>
#include <limits>
#include <unordered_set>

#include "storage/engine/like_pattern.hpp"

namespace timon::storage::people {
namespace {

using timon::people::PersonId;

constexpr Sql list_names{"people/list_names", R"sql(
  SELECT people.id, coalesce(person_details.display_name, ''), people.post
  FROM people LEFT JOIN person_details ON person_details.person_id = people.id
  WHERE people.id BETWEEN :first AND :last)sql"};

constexpr Sql find_by_words{"people/find_people_by_words", R"sql(
  SELECT people.id, people.institution_id, person_details.display_name, person_details.display_name_folded, people.post,
    offices.name
  FROM people JOIN person_details ON person_details.person_id = people.id JOIN offices ON offices.id = people.office_id
  WHERE people.institution_id BETWEEN :first_institution AND :last_institution AND NOT people.is_disabled
    AND person_details.display_name_folded LIKE :first ESCAPE '!'
    AND person_details.display_name_folded LIKE :second ESCAPE '!'
    AND person_details.display_name_folded LIKE :third ESCAPE '!'
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

std::vector<PersonHit> people_with_words(Session& session, std::optional<timon::people::OfficeId> institution,
                                         std::span<const std::string> words, std::int64_t limit) {
  constexpr timon::people::OfficeId everywhere{std::numeric_limits<std::int64_t>::max()};
  const auto pattern = [&](std::size_t place) { return like_anywhere(place < words.size() ? words[place] : ""); };
  return session.rows<PersonHit>(find_by_words, {{"first_institution", institution.value_or(timon::people::OfficeId{})},
                                                 {"last_institution", institution.value_or(everywhere)},
                                                 {"first", pattern(0)},
                                                 {"second", pattern(1)},
                                                 {"third", pattern(2)},
                                                 {"limit", limit}});
}

}  // namespace timon::storage::people
