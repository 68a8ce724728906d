#pragma once
// Initiatives as matrices of indicators for results (MIR).

#include "web/api/calls.hpp"

namespace timon::api::logframes {

Routes logframe_routes();

}  // namespace timon::api::logframes
