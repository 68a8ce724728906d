#pragma once
// Close a period of a plan: its figures are frozen, and from then on it takes no facts, reports or targets by any door.

#include <string>

#include "domain/boards/snapshot.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::reports {

struct ClosePeriod {
  timon::plans::PlanId plan;
  std::string period{};        ///< code
  std::string confirmation{};  ///< the code once more, where reports are missing: they go on record as omitted
};

/// Refused: a period that has not ended, one before it that is open, missing reports without the confirmation.
Result<timon::boards::Snapshot> close_period(const Context& context, const ClosePeriod& input);

}  // namespace timon::usecases::reports
