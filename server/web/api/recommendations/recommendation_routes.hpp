#pragma once
// What is recommended to offices outside any report.

#include "web/api/calls.hpp"

namespace timon::api::recommendations {

/// /recommendations, and the files of their answers: /recommendation-files.
Routes recommendation_routes();

}  // namespace timon::api::recommendations
