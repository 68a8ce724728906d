#pragma once

#include "web/api/calls.hpp"

namespace timon::api::plans {

/// /plans, their approval, closure and readiness; /periods.
Routes plan_routes();

}  // namespace timon::api::plans
