#pragma once
// Ends one of the caller's own API tokens.

#include "base/error.hpp"
#include "domain/people/ids.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::people {

/// Somebody else's token is one that does not exist. Revoking twice is once.
Result<void> revoke_token(const Context& context, timon::people::TokenId id);

}  // namespace timon::usecases::people
