#pragma once
// One's own calendar: its secret address under the API, and the calendar itself at /feeds for programs that carry no
// session.

#include <functional>

#include "usecases/reminders/read_feed.hpp"
#include "web/guard/languages.hpp"
#include "web/guard/route.hpp"
#include "web/guard/site_address.hpp"

namespace timon::api::reminders {

guard::Routes feed_routes();

/// `origin` is what links begin with; empty: there is none.
using ComposeFeed =
    std::function<std::string(const usecases::reminders::Feed&, const std::string& origin, const Catalogue&)>;

/// To be mounted as a page: whoever knows the address reads it. What is referred to outlives the routes.
guard::Routes feed_pages(usecases::boards::PlanMemory& memory, const guard::SiteAddress& site, ComposeFeed compose);

}  // namespace timon::api::reminders
