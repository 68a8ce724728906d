#pragma once
// Offices, people and tokens as the contract shows them.

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

#include "domain/people/office.hpp"
#include "domain/people/person.hpp"

namespace timon::api::people {

struct OfficeView {
  timon::people::OfficeId id{};
  timon::people::OfficeId institution{};
  std::optional<timon::people::OfficeId> parent{};
  timon::people::OfficeKind kind{};
  std::string code{};
  std::string name{};
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(OfficeView, (), (id, institution, parent, kind, code, name, version))

inline OfficeView view_of(const timon::people::Office& office) {
  return {office.id, office.institution_id, office.parent_id, office.kind, office.code, office.name, office.version};
}

struct PersonView {
  timon::people::PersonId id{};
  std::string user_name{};
  std::string name{};
  std::string post{};
  timon::people::OfficeId office{};
  std::string office_name{};
  std::optional<std::string> email{};
  bool is_disabled = false;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(PersonView, (), (id, user_name, name, post, office, office_name, email, is_disabled, version))

inline PersonView view_of(const timon::people::Person& person) {
  return {person.id,          person.user_name, person.name,        person.post,   person.office_id,
          person.office_name, person.email,     person.is_disabled, person.version};
}

struct TokenView {
  timon::people::TokenId id{};
  std::string name{};
  Instant created_at{};
  std::optional<Instant> expires_at{};
  std::optional<Day> last_used_on{};
  std::optional<Instant> revoked_at{};
};
BOOST_DESCRIBE_STRUCT(TokenView, (), (id, name, created_at, expires_at, last_used_on, revoked_at))

inline TokenView view_of(const timon::people::Token& token) {
  return {token.id, token.name, token.created_at, token.expires_at, token.last_used_on, token.revoked_at};
}

/// Of each thing in a list.
template <class T>
auto views_of(const std::vector<T>& things) {
  std::vector<decltype(view_of(things.front()))> views;
  for (const T& thing : things) views.push_back(view_of(thing));
  return views;
}

}  // namespace timon::api::people
