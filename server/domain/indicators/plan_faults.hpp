#pragma once
// What must always hold of a plan, whoever wrote it and how: its tree stands, nothing waits in a circle; and once it is
// approved, weights add up and attributes are fixed. Edits refuse all of this; here it is asked of what is there.

#include <span>
#include <vector>

#include "base/error.hpp"
#include "domain/indicators/readiness.hpp"
#include "domain/plans/predecessors.hpp"

namespace timon::indicators {

/// One for each fault; `field` is the code of the element or indicator, or empty for the plan as a whole.
std::vector<FieldError> plan_faults(const PlanContent& content, std::span<const plans::Link> links);

}  // namespace timon::indicators
