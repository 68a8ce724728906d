#pragma once
// One's own password, by who knows the current one. All other sessions end.

#include <string>

#include "base/error.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::people {

struct ChangePassword {
  std::string current_password;
  std::string new_password;
  std::string address;  ///< of the machine that asks: guessing is slowed down as at sign-in
  std::string token{};  ///< of the session that asks, which stays
};

/// Refused: `wrong_password`, `too_many_attempts`, and what domain/people says of the new one.
Result<void> change_password(const Context& context, const ChangePassword& input);

}  // namespace timon::usecases::people
