#pragma once
// the weights of siblings are hundredths that add to exactly 100.00, or all are empty and count equally.

#include <optional>
#include <span>

#include "base/decimal.hpp"
#include "base/error.hpp"

namespace timon::plans {

inline constexpr Hundredths full_weight = whole<2>(100);

/// Why these siblings' weights cannot stand: `weight_negative`, `weights_incomplete` (some are empty) or
/// `weights_do_not_add`, which names the sum.
std::optional<FieldError> weights_error(std::string_view field, std::span<const std::optional<Hundredths>> weights);

}  // namespace timon::plans
