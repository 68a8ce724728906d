#pragma once
// What time does: files that did not become evidence within a day go.

#include <cstdint>

#include "base/error.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::evidence {

/// How many went. For the system alone.
Result<std::int64_t> sweep_uploads(const Context& context);

}  // namespace timon::usecases::evidence
