#pragma once
// Record what a verifier found: another person than the reporter, not of the responsible office.

#include "usecases/reports/record_fact.hpp"

namespace timon::usecases::reports {

using VerifyValue = FactInput;

Result<ListedFact> verify_value(const Context& context, const VerifyValue& input);

}  // namespace timon::usecases::reports
