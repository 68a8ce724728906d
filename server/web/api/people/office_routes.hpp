#pragma once

#include "web/api/calls.hpp"

namespace timon::api::people {

/// /offices and /institutions.
Routes office_routes();

}  // namespace timon::api::people
