#pragma once
// The register of needs, and which of them an initiative answers.

#include "web/api/calls.hpp"

namespace timon::api::needs {

Routes need_routes();

}  // namespace timon::api::needs
