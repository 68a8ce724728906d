#pragma once
// Authorise that one office corrects a closed period until the end of a day. It closes again by itself.

#include <string>

#include "domain/reports/closing.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::reports {

struct ReopenPeriod {
  timon::plans::PlanId plan;
  std::string period{};  ///< code
  timon::people::OfficeId office{};
  std::string reason{};  ///< published with what is corrected
  Day expires_on{};      ///< its last day
};

/// Refused: to whoever works in that office or below it, for a period that is not closed, while it is open already.
Result<timon::reports::Reopening> reopen_period(const Context& context, const ReopenPeriod& input);

}  // namespace timon::usecases::reports
