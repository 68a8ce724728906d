#pragma once

#include "web/api/calls.hpp"

namespace timon::api::lights {

/// /light-profiles.
Routes light_profile_routes();

}  // namespace timon::api::lights
