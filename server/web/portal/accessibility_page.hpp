#pragma once
// How accessible the portal is, what is known to be missing, and whom to tell.

#include "web/portal/layout.hpp"

namespace timon::portal {

http::Response accessibility_page(const Owner& owner, const Catalogue& words);

}  // namespace timon::portal
