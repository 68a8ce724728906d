#pragma once
// A draft sheet is really deleted, with its targets; one that was approved or reported is withdrawn.

#include <string>

#include "domain/indicators/ids.hpp"
#include "usecases/context.hpp"
#include "usecases/plans/delete_element.hpp"

namespace timon::usecases::indicators {

/// Refused: another version, without a reason once the plan is approved; then also a weight that is still needed.
Result<plans::Gone> delete_indicator(const Context& context, timon::indicators::IndicatorId id, std::int64_t version,
                                     const std::string& reason);

}  // namespace timon::usecases::indicators
