#pragma once
// What Planning does with a report that was delivered, but for observations and acceptance: take it in review, send it
// back for a fault of form, publish it.

#include "usecases/reports/report_at.hpp"

namespace timon::usecases::reports {

struct MoveReport {
  ReportAddress address{};
  std::int64_t version = 0;
};

Result<Report> begin_review(const Context& context, const PlanImage& image, const MoveReport& input);
Result<Report> publish_report(const Context& context, const PlanImage& image, const MoveReport& input);

/// For faults of form alone (PMG-42): what is wrong with a figure is observed. Its delivery no longer counts as one.
struct RejectReport {
  MoveReport report{};
  std::string reason{};
};
Result<Report> reject_report(const Context& context, const PlanImage& image, const RejectReport& input);

}  // namespace timon::usecases::reports
