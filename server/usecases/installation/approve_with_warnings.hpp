#pragma once
// What Planning does before the first report, done at once for a plan that comes with the program: each unit of measure
// answered for, each warning accepted on record, the plan approved.

#include "base/error.hpp"
#include "domain/plans/ids.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::installation {

Result<void> validate_measures(const Context& context, timon::plans::PlanId plan);

/// Accepts every warning that there is. Refused: what readiness refuses.
Result<void> approve_with_warnings(const Context& context, timon::plans::PlanId plan);

}  // namespace timon::usecases::installation
