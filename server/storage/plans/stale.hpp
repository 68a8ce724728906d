#pragma once
// What an update says that found no row of the version that was read: somebody changed it first.

#include <cstdint>

#include "base/error.hpp"

namespace timon::storage::plans {

inline Result<void> unless_stale(std::int64_t affected_rows) {
  if (affected_rows == 1) return {};
  return conflict("version_mismatch");
}

}  // namespace timon::storage::plans
