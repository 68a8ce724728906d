#pragma once
// What a citizen sees instead of a page: not here, not now, our fault. Says what to do next.

#include "base/catalogue.hpp"
#include "http/request.hpp"
#include "web/guard/refusal.hpp"
#include "web/portal/layout.hpp"

namespace timon::portal {

http::Response refusal_page(const guard::Problem& problem, const Owner& owner, const Catalogue& words);

}  // namespace timon::portal
