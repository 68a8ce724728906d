#pragma once
// An API token lets a program act as its owner. Its text is shown this once; we keep its hash.

#include <optional>
#include <string>

#include "base/error.hpp"
#include "domain/people/person.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::people {

struct CreateToken {
  std::string name{};
  std::optional<Day> expires_on{};  ///< the last day on which it works
};

struct NewToken {
  timon::people::TokenId id{};
  std::string token{};
};

/// The caller's own.
Result<NewToken> create_token(const Context& context, const CreateToken& input);
/// Somebody's, by the machine's operator: `timon token create --user NAME`.
Result<NewToken> create_token_for(const Context& context, std::string_view user_name, const CreateToken& input);

}  // namespace timon::usecases::people
