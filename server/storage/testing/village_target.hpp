#pragma once
// A village whose indicator has no target of the whole plan, as most workbooks tell their goals.

#include "storage/engine/database.hpp"
#include "storage/testing/village.hpp"

namespace timon::testing {

/// Before the plan is approved.
void forget_target(storage::Database& database, Village& village);

}  // namespace timon::testing
