#pragma once
// the weights of siblings are hundredths that add to exactly 100.00, or all are empty and count equally. W7: where
// weights are absolute, those below an element add to its own weight.

#include <optional>
#include <span>

#include "base/decimal.hpp"
#include "base/error.hpp"
#include "domain/plans/plan.hpp"

namespace timon::plans {

inline constexpr Hundredths full_weight = whole<2>(100);

/// What the weights of siblings must add to. Those of the roots, and of what stands below an element without a weight,
/// add to 100.00 on either scale.
Hundredths weights_below(WeightScale scale, std::optional<Hundredths> parent_weight);

/// Why these siblings' weights cannot stand: `weight_negative`, `weights_incomplete` (some are empty) or
/// `weights_do_not_add`, which names the sum.
std::optional<FieldError> weights_error(std::string_view field, std::span<const std::optional<Hundredths>> weights,
                                        Hundredths expected = full_weight);

}  // namespace timon::plans
