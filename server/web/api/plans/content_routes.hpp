#pragma once
// A plan as it is worked on: all its elements, rows pasted into it, its copy, what changed since it was approved.

#include "web/api/calls.hpp"

namespace timon::api::plans {

Routes content_routes();

}  // namespace timon::api::plans
