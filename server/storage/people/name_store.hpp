#pragma once
// What people are called, many at once: lists name who said what.

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/people/ids.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::people {

struct PersonName {
  std::string name;  ///< empty where it was erased
  std::string post;

  bool operator==(const PersonName&) const = default;
};
using PersonNames = std::unordered_map<timon::people::PersonId, PersonName>;

/// Of those that are there, by one statement.
PersonNames names_of_people(Session& session, std::span<const timon::people::PersonId> people);

/// Somebody as a search shows them.
struct PersonHit {
  timon::people::PersonId id;
  timon::people::OfficeId institution_id;
  std::string name;
  std::string name_folded;
  std::string post;
  std::string office_name;

  bool operator==(const PersonHit&) const = default;
};

/// People with an open account whose name holds the folded word, in the order of names.
std::vector<PersonHit> people_with_word(Session& session, std::string_view word, std::int64_t limit);

}  // namespace timon::storage::people
