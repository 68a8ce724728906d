#pragma once
// Whose report is not accepted, period by period: what stands against a closing, and goes on record with it.

#include <map>
#include <optional>
#include <vector>

#include "domain/boards/plan_image.hpp"
#include "domain/reports/report.hpp"
#include "storage/engine/session.hpp"

namespace timon::usecases::reports {

struct MissingReport {
  timon::people::OfficeId office{};
  std::optional<timon::reports::ReportState> state{};  ///< nothing: there is none
};
using MissingReports = std::map<timon::plans::PeriodId, std::vector<MissingReport>>;

/// Of the periods that the plan reports in, as it is known on the day.
MissingReports missing_reports(storage::Session& session, const timon::boards::PlanImage& image, Day on);

}  // namespace timon::usecases::reports
