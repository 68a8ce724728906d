#pragma once
// Keep what an office has written of a report so far. It touches no figure. A line in another measure than the
// validated one is refused at once, every such line named; what else is wrong is said when it is delivered.

#include <vector>

#include "usecases/reports/report_at.hpp"

namespace timon::usecases::reports {

struct SaveReportDraft {
  ReportAddress address{};
  std::int64_t version = 0;  ///< that was read; 0: there was none
  std::vector<timon::reports::ReportLine> lines{};
  std::vector<timon::people::OfficeId> offices{};
  std::string activities{};
  std::string joint_work{};
  std::string next_period{};
  Day on{};  ///< of the image: which lines there are
};

Result<Report> save_report_draft(const Context& context, const PlanImage& image, const SaveReportDraft& input);
/// The same as a part of something larger.
Result<Report> save_report_draft_in(const Context& context, storage::Transaction& transaction, const PlanImage& image,
                                    const SaveReportDraft& input);

}  // namespace timon::usecases::reports
