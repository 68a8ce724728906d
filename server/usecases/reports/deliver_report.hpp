#pragma once
// Deliver what was prepared: every line becomes a reported fact by the one door of facts, all of them or none. The
// moment is the server's.

#include "usecases/evidence/attachment.hpp"
#include "usecases/reports/report_at.hpp"

namespace timon::usecases::reports {

/// A file that backs a line.
struct LineEvidence {
  std::int64_t subject_id = 0;
  evidence::Attachment file{};
};

struct DeliverReport {
  ReportAddress address{};
  std::int64_t version = 0;
  Day on{};  ///< of the image: which lines are asked for
  std::vector<LineEvidence> evidence{};
};

/// Refused before the first day on which reports of the period are received, with that day; and with everything that
/// is wrong, each line named by its subject: `lines[120].variance_reason`.
Result<Report> deliver_report(const Context& context, const PlanImage& image, const DeliverReport& input);

/// What the delivery of the draft would be refused for but for its day, by line. It is found out by delivering: the
/// caller takes the transaction back.
std::vector<FieldError> lacks_of_draft(const Context& context, storage::Transaction& transaction,
                                       const PlanImage& image, const Report& report, Day on);

}  // namespace timon::usecases::reports
