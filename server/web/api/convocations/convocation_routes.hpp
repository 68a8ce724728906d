#pragma once
// Calls to offices, and who took part.

#include "web/api/calls.hpp"

namespace timon::api::convocations {

Routes convocation_routes();

}  // namespace timon::api::convocations
