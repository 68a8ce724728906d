#pragma once
// Somebody's calendar in the institution's language: each report on its last day, with the way to it.

#include <string>

#include "base/catalogue.hpp"
#include "usecases/reminders/read_feed.hpp"

namespace timon::documents::feeds {

/// `origin`: what links begin with.
std::string feed_calendar(const usecases::reminders::Feed& feed, const std::string& origin, const Catalogue& catalogue);

}  // namespace timon::documents::feeds
