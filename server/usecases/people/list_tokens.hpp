#pragma once
// One's own API tokens, without their text, the newest first.

#include <vector>

#include "base/error.hpp"
#include "domain/people/person.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::people {

Result<std::vector<timon::people::Token>> list_tokens(const Context& context);

}  // namespace timon::usecases::people
