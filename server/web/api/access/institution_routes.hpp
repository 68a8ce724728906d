#pragma once

#include "web/api/calls.hpp"

namespace timon::api::access {

/// /institutions/{id} with its modules, its logo, and the lists of offices and people that are added at once.
Routes institution_routes();

}  // namespace timon::api::access
