#pragma once
// Ends the caller's session here, or all of the caller's sessions everywhere.

#include <string>

#include "base/error.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::people {

enum class SignOutReach { Here, Everywhere };

struct SignOut {
  std::string token;  ///< of the session that asks
  SignOutReach reach = SignOutReach::Here;
};

Result<void> sign_out(const Context& context, const SignOut& input);

}  // namespace timon::usecases::people
