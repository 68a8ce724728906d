#pragma once
// The forest of offices, as far as the caller may see it.

#include <vector>

#include "base/error.hpp"
#include "domain/people/office.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::people {

/// Each office before those below it, siblings by position.
Result<std::vector<timon::people::Office>> list_offices(const Context& context);

}  // namespace timon::usecases::people
