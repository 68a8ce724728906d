#pragma once
// Accept one report or many: each by itself, in the order of their periods; what stands in the way of one does
// not hold up the others and is said of it.

#include <vector>

#include "usecases/reports/report_at.hpp"
#include "usecases/reports/review_report.hpp"

namespace timon::usecases::reports {

struct AcceptReports {
  std::vector<MoveReport> reports{};
  Day on{};  ///< of the image
};

struct AcceptedReport {
  ReportAddress address{};
  Result<Report> outcome;
};

/// In the order given. At most 1000 at once.
Result<std::vector<AcceptedReport>> accept_reports(const Context& context, const PlanImage& image,
                                                   const AcceptReports& input);

}  // namespace timon::usecases::reports
