#pragma once
// Ends a grant now. The last administrator of everything stays.

#include "base/error.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::access {

/// Refused also: `last_administrator`. A grant that has ended already is none to end: NotFound.
Result<void> revoke_grant(const Context& context, timon::people::GrantId id);

}  // namespace timon::usecases::access
