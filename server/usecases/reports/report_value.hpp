#pragma once
// Report what was reached in a period.

#include "usecases/reports/record_fact.hpp"

namespace timon::usecases::reports {

using ReportValue = FactInput;

Result<ListedFact> report_value(const Context& context, const ReportValue& input);

}  // namespace timon::usecases::reports
