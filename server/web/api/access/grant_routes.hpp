#pragma once

#include "web/api/calls.hpp"

namespace timon::api::access {

/// /people/{id}/grants and /grants.
Routes grant_routes();

}  // namespace timon::api::access
