#pragma once
// What one indicator lacks before its plan is approved.

#include "domain/indicators/readiness.hpp"

namespace timon::indicators {

inline const std::vector<Millionths> no_targets;

void add_findings(std::vector<Finding>& findings, const Indicator& indicator, const std::vector<Millionths>& targets);

}  // namespace timon::indicators
