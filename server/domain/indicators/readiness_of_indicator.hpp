#pragma once
// What one indicator lacks before its plan is approved.

#include "domain/indicators/readiness.hpp"

namespace timon::indicators {

inline const std::vector<Millionths> no_targets;

void add_items(std::vector<ReadinessItem>& items, const Indicator& indicator, const std::vector<Millionths>& targets);

}  // namespace timon::indicators
