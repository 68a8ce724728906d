#pragma once
// Outside plans and mandates, what elements are aligned to, and the report of it.

#include "web/api/calls.hpp"

namespace timon::api::mandates {

Routes mandate_routes();

}  // namespace timon::api::mandates
