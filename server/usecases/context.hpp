#pragma once
// What every use case is given: where things are kept, who asks, what time it is.

#include "base/clock.hpp"
#include "domain/access/permissions.hpp"
#include "storage/engine/database.hpp"

namespace timon::usecases {

struct Context {
  storage::Database& database;
  const access::Caller& caller;
  const Clock& clock;
};

}  // namespace timon::usecases
