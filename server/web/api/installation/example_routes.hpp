#pragma once

#include "web/api/calls.hpp"

namespace timon::api::installation {

/// /examples: an invented municipality to learn with.
Routes example_routes();

}  // namespace timon::api::installation
