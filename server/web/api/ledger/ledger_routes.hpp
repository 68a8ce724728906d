#pragma once

#include "web/api/calls.hpp"

namespace timon::api::ledger {

/// /ledger and /ledger/check.
Routes ledger_routes();

}  // namespace timon::api::ledger
