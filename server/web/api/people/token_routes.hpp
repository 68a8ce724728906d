#pragma once

#include "web/api/calls.hpp"

namespace timon::api::people {

/// /tokens: one's own.
Routes token_routes();

}  // namespace timon::api::people
