#pragma once
// How long a plan goes between reports. What has no indicator, and so no frequency of its own, is told in this rhythm.

#include <span>

#include "domain/indicators/indicator.hpp"

namespace timon::boards {

/// The shortest frequency of its indicators; where it has none, the quarter (docs/rules.md: four reports a year).
plans::PeriodKind rhythm_of(std::span<const indicators::Indicator> indicators);

}  // namespace timon::boards
