#pragma once
// What people are called, many at once: lists name who said what.

#include <optional>
#include <span>
#include <string>
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

/// People with an open account, of one institution or (nothing) of all, whose name holds each of the first three
/// folded words, in the order of names.
std::vector<PersonHit> people_with_words(Session& session, std::optional<timon::people::OfficeId> institution,
                                         std::span<const std::string> words, std::int64_t limit);

}  // namespace timon::storage::people
