#include "domain/indicators/sense_suggestion.hpp"

namespace timon::indicators {

std::optional<Sense> suggested_sense(Accumulation accumulation, std::span<const Millionths> targets) {
  if (targets.size() < 2) return std::nullopt;
  bool has_risen = false;
  bool has_fallen = false;
  for (std::size_t i = 1; i < targets.size(); ++i) {
    const auto before = accumulation == Accumulation::Sum ? Millionths{} : targets[i - 1];
    has_risen |= targets[i] > before;
    has_fallen |= targets[i] < before;
  }
  if (has_risen && has_fallen) return std::nullopt;
  return has_risen ? Sense::Ascending : has_fallen ? Sense::Descending : Sense::Maintain;
}

}  // namespace timon::indicators
