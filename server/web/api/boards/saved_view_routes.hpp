#pragma once
// Views of a plan's board that people keep and share.

#include "web/guard/route.hpp"

namespace timon::api::boards {

guard::Routes saved_view_routes();

}  // namespace timon::api::boards
