#pragma once
// Goals of a plan of which more is reported than is verified, by how many points, and the offices that answer for them.

#include "domain/boards/over_reporting.hpp"
#include "usecases/boards/open_plan.hpp"

namespace timon::usecases::boards {

struct OverReportedView {
  PlanOnDay plan;
  std::vector<timon::boards::OverReported> goals{};
  std::vector<timon::boards::OverReportingOffice> offices{};
};

Result<OverReportedView> list_over_reported(const Context& context, PlanMemory& memory, PlanId plan,
                                            std::optional<Day> on);

}  // namespace timon::usecases::boards
