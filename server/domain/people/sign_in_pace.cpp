#include "domain/people/sign_in_pace.hpp"

#include <algorithm>

namespace timon::people {

std::chrono::seconds pause_after(FailureCount what, const Failures& failures, Instant now) {
  constexpr std::chrono::seconds longest{30};
  const std::int64_t free_tries = what == FailureCount::AccountFromAddress ? 5 : 40;
  if (!failures.last_at || failures.count < free_tries) return std::chrono::seconds{0};
  const auto doublings = std::min<std::int64_t>(failures.count - free_tries, 5);
  const auto pause = std::min(longest, std::chrono::seconds{std::int64_t{1} << doublings});
  const auto left = pause - (now - *failures.last_at);
  return std::max(std::chrono::seconds{0}, std::chrono::ceil<std::chrono::seconds>(left));
}

}  // namespace timon::people
