#pragma once
// What is recommended to offices outside any report.

#include "web/api/calls.hpp"

namespace timon::api::recommendations {

/// /recommendations.
Routes recommendation_routes();

}  // namespace timon::api::recommendations
