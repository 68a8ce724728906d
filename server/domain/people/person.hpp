#pragma once
// A person with post and account. The name is personal text: kept apart from the account, erasable.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/error.hpp"
#include "domain/people/ids.hpp"

namespace timon::people {

struct Person {
  PersonId id{};
  OfficeId institution_id{};
  OfficeId office_id{};
  std::string office_name{};
  std::string user_name{};
  std::string name{};  ///< empty once erased
  std::optional<std::string> email{};
  std::string post{};
  bool is_disabled = false;
  std::int64_t version = 1;

  bool operator==(const Person&) const = default;
};

/// User name (already in lower case), name, post, e-mail address.
std::vector<FieldError> person_errors(const Person& person);

inline constexpr std::size_t password_minimum = 10;
/// At least ten characters and not what everybody tries first. Length, not riddles, makes a password.
std::vector<FieldError> password_errors(std::string_view field, std::string_view password, std::string_view user_name);

/// A program's right to act as a person; its text is known to nobody but its owner.
struct Token {
  TokenId id{};
  PersonId person_id{};
  std::string name{};
  Instant created_at{};
  std::optional<Instant> expires_at{};
  std::optional<Day> last_used_on{};
  std::optional<Instant> revoked_at{};

  bool operator==(const Token&) const = default;
};

bool is_usable(const Token& token, Instant now);

}  // namespace timon::people
