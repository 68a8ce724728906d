#pragma once
// Deliver what was prepared: every line becomes a reported fact by the one door of facts, all of them or none. The
// moment is the server's.

#include "usecases/reports/report_at.hpp"

namespace timon::usecases::reports {

struct DeliverReport {
  ReportAddress address{};
  std::int64_t version = 0;
  Day on{};  ///< of the image: which lines are asked for
};

/// Refused with everything that is wrong, each line named by its subject: `lines[120].variance_reason`.
Result<Report> deliver_report(const Context& context, const PlanImage& image, const DeliverReport& input);

}  // namespace timon::usecases::reports
