#pragma once
// Which day it is where an institution is. The domain sees days only.

#include <optional>

#include "base/day.hpp"
#include "domain/people/ids.hpp"
#include "storage/engine/session.hpp"

namespace timon::usecases::people {

/// The IANA name; UTC without an institution.
std::string time_zone_of(storage::Session& session, std::optional<timon::people::OfficeId> institution);

Day local_day_of(storage::Session& session, std::optional<timon::people::OfficeId> institution, Instant now);

}  // namespace timon::usecases::people
