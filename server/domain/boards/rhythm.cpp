#include "domain/boards/rhythm.hpp"

#include <algorithm>

namespace timon::boards {

plans::PeriodKind rhythm_of(std::span<const indicators::Indicator> all) {
  const auto shortest = std::min_element(
      all.begin(), all.end(), [](const auto& one, const auto& other) { return one.frequency < other.frequency; });
  return shortest == all.end() ? plans::PeriodKind::Quarter : shortest->frequency;
}

}  // namespace timon::boards
