#pragma once
// Say what should be reached in a period. Free while the plan is a draft; afterwards a change needs its reason.

#include "usecases/reports/record_fact.hpp"

namespace timon::usecases::reports {

using SetTarget = FactInput;

Result<ListedFact> set_target(const Context& context, const SetTarget& input);

}  // namespace timon::usecases::reports
