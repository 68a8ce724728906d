#pragma once

#include "web/api/calls.hpp"

namespace timon::api::access {

/// /people.
Routes person_routes();

}  // namespace timon::api::access
