#pragma once
// The secret address of one's own calendar: made anew whenever it was seen by the wrong eyes, shown once, and ended.

#include <optional>
#include <string>

#include "base/error.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::reminders {

/// Since when the caller has one.
Result<std::optional<Instant>> show_feed(const Context& context);
/// The secret part of the new address; the one before leads nowhere from now on.
Result<std::string> renew_feed(const Context& context);
Result<void> end_feed(const Context& context);

}  // namespace timon::usecases::reminders
