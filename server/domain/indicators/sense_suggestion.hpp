#pragma once
// the sense that a sequence of planned values suggests. A different typed sense is a warning that the approver
// confirms on record; it is never changed for them.

#include <optional>
#include <span>
#include <string_view>

#include "domain/indicators/accumulation.hpp"

namespace timon::indicators {

inline constexpr std::string_view kSenseSuggestionVersion = "1";

/// From the cumulative targets in time order: rising, falling or equal throughout; nothing when mixed or fewer than
/// two.
std::optional<Sense> suggested_sense(Accumulation accumulation, std::span<const Millionths> targets);

}  // namespace timon::indicators
