#pragma once
// What time does: files that did not become evidence within a day go, announced ones of which nothing came within an
// hour; and what nobody uses any more is deleted, a little at a time: other writers wait meanwhile.

#include <cstdint>

#include "base/error.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::evidence {

/// How many uploads went. For the system alone.
Result<std::int64_t> sweep_uploads(const Context& context);

}  // namespace timon::usecases::evidence
