#pragma once

#include "web/api/calls.hpp"

namespace timon::api::access {

/// /session, /session/password and /setup.
Routes session_routes();

}  // namespace timon::api::access
