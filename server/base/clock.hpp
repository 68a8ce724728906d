#pragma once
// Where the present comes from. Only `app` makes the real one; tests fix it.

#include <functional>

#include "base/day.hpp"

namespace timon {

using Clock = std::function<Instant()>;

inline Instant system_now() {
  return {std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now())};
}
inline Clock fixed_clock(Instant instant) {
  return [instant] { return instant; };
}

}  // namespace timon
