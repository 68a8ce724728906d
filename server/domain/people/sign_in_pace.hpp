#pragma once
// How fast somebody may try passwords. Counted for an account as tried from one address, so that a stranger's guessing
// never keeps the owner out; and for an address over all accounts, so that one common password is not tried on all.

#include <chrono>
#include <optional>

#include "base/day.hpp"

namespace timon::people {

/// Failures that still count.
inline constexpr std::chrono::minutes failure_memory{15};

enum class FailureCount { AccountFromAddress, Address };

struct Failures {
  std::int64_t count = 0;
  std::optional<Instant> last_at{};

  bool operator==(const Failures&) const = default;
};

/// Seconds until the next try is looked at; 0 = now. Five tries are free for an account from one address (forty for an
/// address), then the pause doubles from one second up to half a minute: never a lock.
std::chrono::seconds pause_after(FailureCount what, const Failures& failures, Instant now);

}  // namespace timon::people
