#pragma once
// How many transactions this process has committed: who keeps answers in memory asks whether anything was written
// since. What other processes write it does not see.

#include <cstdint>

namespace timon::storage {

/// Counted after the commit and before the writer goes on: who has written sees a new number.
std::uint64_t commits_of_this_process();

}  // namespace timon::storage
